// The editor of queries: in the place of the plain form when somebody asks for it. Class and property
// names are offered by their labels in the page's language.
(function () {
  "use strict";
  const place = document.getElementById("editor");
  const form = document.getElementById("plain");
  const text = document.getElementById("query");
  if (!place || !form || !text) {
    return;
  }
  const button = place.querySelector("button");
  place.hidden = false;

  function load(tag, attributes) {
    return new Promise((resolve, reject) => {
      const element = document.createElement(tag);
      element.onload = resolve;
      element.onerror = reject;
      Object.assign(element, attributes);
      document.head.append(element);
    });
  }

  function words(terms, kind) {
    const original = window.Yasgui.Yasqe.Autocompleters[kind];
    const known = new Map(terms.terms.map((term) => [term.name, term]));
    const position = original.isValidCompletionPosition;
    return {
      name: kind,
      bulk: false,
      autoShow: false,
      persistenceId: null,
      onInitialize() {},
      isValidCompletionPosition: position,
      preProcessToken: (yasqe, token) => token,
      get(yasqe, token) {
        const typed = (token ? token.string : "").toLowerCase().replace(/^.*:/, "").trim();
        return terms.terms
          .filter((term) => term.kind === kind)
          .filter((term) => (term.label + " " + term.name).toLowerCase().includes(typed))
          .map((term) => term.name);
      },
      postProcessSuggestion: (yasqe, token, suggestion) => suggestion,
      postprocessHints(yasqe, hints) {
        return hints.map((hint) => ({
          ...hint,
          displayText: known.get(hint.text).label + "  " + hint.text,
          hint(editor, self, chosen) {
            editor.replaceRange(chosen.text, chosen.from || self.from, chosen.to || self.to);
            const prefix = chosen.text.split(":")[0];
            editor.addPrefixes({ [prefix]: terms.prefixes[prefix] });
          },
        }));
      },
    };
  }

  async function open() {
    button.disabled = true;
    const loaded = await Promise.all([
      fetch(place.dataset.terms).then((answer) => answer.json()),
      load("link", { rel: "stylesheet", href: place.dataset.style }),
      load("script", { src: place.dataset.script }),
    ]);
    const terms = loaded[0];
    const Yasqe = window.Yasgui.Yasqe;
    ["class", "property"].forEach((kind) => Yasqe.registerAutocompleter(words(terms, kind)));
    Yasqe.registerAutocompleter({
      ...Yasqe.Autocompleters.prefixes,
      persistenceId: null,
      get: () => Object.entries(terms.prefixes).map(([prefix, iri]) => `${prefix}: <${iri}>`),
    });
    const target = place.querySelector("div");
    const endpoint = location.origin + "/sparql";
    const yasgui = new window.Yasgui(target, {
      persistenceId: null,
      populateFromUrl: false,
      copyEndpointOnNewTab: false,
      requestConfig: { endpoint },
      yasqe: {
        value: text.value,
        persistenceId: null,
        createShareableLink: (yasqe) =>
          endpoint + "?tekst=" + encodeURIComponent(yasqe.getValue()),
      },
    });
    const tab = yasgui.getTab();
    tab.getYasqe().setValue(text.value);
    target.querySelectorAll("textarea").forEach((area) => {
      area.setAttribute("aria-label", form.querySelector("label[for=query]").textContent);
    });
    form.hidden = true;
    button.hidden = true;
    tab.getYasqe().focus();
  }

  button.addEventListener("click", () => {
    open().catch(() => {
      form.hidden = false;
      button.disabled = false;
    });
  });
})();
