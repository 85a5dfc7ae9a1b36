// The editor of queries: in the place of the plain form when somebody asks for it. Classes and
// properties are offered by their labels in the page's language, and those first that a thing of
// the class can have.
(function () {
  "use strict";
  const place = document.getElementById("editor");
  const form = document.getElementById("plain");
  const text = document.getElementById("query");
  if (!place || !form || !text) {
    return;
  }
  const button = place.querySelector("button");
  const language = document.documentElement.lang;
  const danish = language === "da";
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

  // What stands before the cursor: the word that is being written, and the tokens before it.
  function before(yasqe) {
    const cursor = yasqe.getDoc().getCursor();
    const all = yasqe.getDoc().getRange({ line: 0, ch: 0 }, cursor);
    const word = all.match(/[\p{L}\p{N}_:-]*$/u)[0];
    const rest = all.slice(0, all.length - word.length);
    const tokens =
      rest.match(/"[^"]*"(?:@[\w-]+)?|<[^>\s]*>|[?$]\w*|[\p{L}\p{N}_-]*:[\p{L}\p{N}_.-]*|[\p{L}\p{N}_]+|[^\s]/gu) || [];
    return { cursor, word, tokens };
  }

  const isTerm = (token) => /^[?$<"]|:/.test(token);
  const ends = (token) => /^[.{}]$/.test(token) || /^[A-Z]+$/i.test(token) || token === ")";

  // Which kind of name fits there: a class, a property, or neither.
  function fitting({ word, tokens }) {
    const last = tokens[tokens.length - 1] || "";
    if (/^[?$<]/.test(word) || /^[?$]$/.test(last)) {
      return "";
    }
    if (last === "a" || last === "rdf:type") {
      return "class";
    }
    const afterSubject = isTerm(last) && ends(tokens[tokens.length - 2] || "{");
    return /^[;|/^]$/.test(last) || afterSubject ? "property" : "";
  }

  // The names of the classes that the query says the subject to be of.
  function classes({ tokens }, all) {
    const from = tokens.reduce((found, token, i) => (/^[.{}]$/.test(token) ? i + 1 : found), 0);
    const subject = tokens[from];
    if (!subject || !isTerm(subject)) {
      return [];
    }
    const name = subject.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const stated = new RegExp(`${name}\\s+(?:a|rdf:type)\\s+([\\w-]+:[\\w-]+)`, "g");
    return [...all.matchAll(stated)].map((match) => match[1]);
  }

  function names(terms, kind) {
    const known = new Map(terms.terms.filter((term) => term.kind === kind).map((term) => [term.name, term]));
    const ofClass = new Map(terms.terms.filter((term) => term.properties).map((term) => [term.name, term.properties]));

    function score(term, typed, first) {
      const label = term.label.toLowerCase();
      const begins = label.startsWith(typed) || term.name.toLowerCase().replace(/^.*:/, "").startsWith(typed);
      return (first.has(term.name) ? 0 : 2) + (begins ? 0 : 1);
    }

    return {
      name: kind,
      bulk: false,
      autoShow: false,
      persistenceId: null,
      onInitialize() {},
      isValidCompletionPosition: (yasqe) => fitting(before(yasqe)) === kind,
      preProcessToken: (yasqe, token) => token,
      get(yasqe) {
        const here = before(yasqe);
        const typed = here.word.toLowerCase().replace(/^.*:/, "");
        const prefix = (here.word.match(/^(.*:)/) || ["", ""])[1];
        const first = new Set(classes(here, yasqe.getValue()).flatMap((name) => ofClass.get(name) || []));
        return [...known.values()]
          .filter((term) => term.name.startsWith(prefix))
          .filter((term) => (term.label + " " + term.name).toLowerCase().includes(typed))
          .map((term) => ({ term, score: score(term, typed, first) }))
          .sort((a, b) => a.score - b.score || a.term.label.length - b.term.label.length)
          .map((each) => each.term.name);
      },
      postProcessSuggestion: (yasqe, token, suggestion) => suggestion,
      postprocessHints: (yasqe, hints) =>
        hints.map((hint) => ({
          ...hint,
          displayText: known.get(hint.text).label + "  " + hint.text,
          hint(editor) {
            const { cursor, word } = before(yasqe);
            editor.replaceRange(hint.text, { line: cursor.line, ch: cursor.ch - word.length }, cursor);
            const prefix = hint.text.split(":")[0];
            yasqe.addPrefixes({ [prefix]: terms.prefixes[prefix] });
          },
        })),
    };
  }

  // Why there is no answer, in the words of the endpoint.
  async function refusal(error) {
    try {
      const problem = JSON.parse(error.text);
      const box = document.createElement("div");
      box.className = "alert alert-error";
      box.setAttribute("role", "alert");
      const title = document.createElement("strong");
      title.textContent = problem.title;
      const detail = document.createElement("p");
      detail.className = "alert-text";
      detail.textContent = problem.detail || problem.title;
      box.append(title, detail);
      return box;
    } catch {
      return undefined;
    }
  }

  // The editor speaks English, and does not name all that can be used.
  const NAMES = {
    ".yasqe_queryButton": ["Spørg", "Ask"],
    ".yasqe_share": ["Del forespørgslen", "Share the query"],
    ".yasqe_sharePopup input": ["Adressen, der kan deles", "The address to share"],
    ".yasr_downloadIcon": ["Hent svaret", "Download the answer"],
    ".tableFilter": ["Afgræns svaret", "Filter the answer"],
    ".tableSizer": ["Rækker på hver side", "Rows on each page"],
    ".select_table": ["Vis svaret som tabel", "Show the answer as a table"],
    ".select_response": ["Vis svaret, som det kom", "Show the answer as it came"],
    ".CodeMirror-hints": ["Forslag", "Suggestions"],
    ".yasr_results": ["Svar", "Answer"],
  };
  const TEXTS = {
    ".select_table span": "Tabel",
    ".select_response span": "Råt svar",
    ".pageSizerLabel": "Rækker på hver side: ",
    ".tableControls div:nth-child(1) > .switch .label": "Enkel visning",
    ".tableControls div:nth-child(2) > .switch .label": "Forkort",
    ".tableSizer option[value='-1']": "Alle",
  };

  function put(selector, change) {
    document.querySelectorAll(selector).forEach(change);
  }

  function set(element, attribute, value) {
    if (element.getAttribute(attribute) !== value) {
      element.setAttribute(attribute, value);
    }
  }

  function name() {
    Object.entries(NAMES).forEach(([selector, both]) =>
      put(selector, (element) => {
        ["aria-label", "title", "placeholder"]
          .filter((attribute) => attribute === "aria-label" || element.hasAttribute(attribute))
          .forEach((attribute) => set(element, attribute, both[danish ? 0 : 1]));
      }),
    );
    put(".yasr_results", (element) => {
      set(element, "role", "region");
      set(element, "tabindex", "0");
    });
    if (danish) {
      Object.entries(TEXTS).forEach(([selector, word]) =>
        put(selector, (element) => {
          if (element.textContent !== word) {
            element.textContent = word;
          }
        }),
      );
      put(".yasr_response_chip", (element) => {
        const took = element.textContent.match(/^(?:([\d,]+) results? in|Response in) ([\d.]+) seconds$/);
        if (took) {
          const rows = took[1] ? `${took[1].replace(",", ".")} rækker på` : "Svar på";
          element.textContent = `${rows} ${took[2].replace(".", ",")} sekunder`;
        }
      });
    }
  }

  async function open() {
    button.disabled = true;
    const [terms] = await Promise.all([
      fetch(place.dataset.terms).then((answer) => answer.json()),
      load("link", { rel: "stylesheet", href: place.dataset.style }),
      load("script", { src: place.dataset.script }),
    ]);
    const Yasqe = window.Yasgui.Yasqe;
    ["class", "property"].forEach((kind) => Yasqe.registerAutocompleter(names(terms, kind)));
    Yasqe.registerAutocompleter({
      ...Yasqe.Autocompleters.prefixes,
      persistenceId: null,
      get: () => Object.entries(terms.prefixes).map(([prefix, iri]) => `${prefix}: <${iri}>`),
    });
    window.Yasgui.Yasr.defaults.errorRenderers = [refusal];
    const target = place.querySelector("div");
    const endpoint = location.origin + "/sparql";
    const yasgui = new window.Yasgui(target, {
      persistenceId: null,
      populateFromUrl: false,
      copyEndpointOnNewTab: false,
      requestConfig: { endpoint, headers: () => ({ "Accept-Language": language }) },
      yasqe: { value: text.value, persistenceId: null },
    });
    const yasqe = yasgui.getTab().getYasqe();
    yasqe.setValue(text.value);
    yasqe.config.createShareableLink = () =>
      endpoint + "?" + (danish ? "" : "lang=" + language + "&") + "tekst=" + encodeURIComponent(yasqe.getValue());
    target.querySelectorAll("textarea").forEach((area) => {
      area.setAttribute("aria-label", form.querySelector("label[for=query]").textContent);
    });
    new MutationObserver(name).observe(document.body, { childList: true, subtree: true });
    name();
    // Things of the catalogue are shown here, not where their identifiers lead.
    target.addEventListener("click", (event) => {
      const link = event.target.closest("a[href]");
      if (link && link.href.startsWith(terms.space)) {
        link.href = link.href.replace(terms.space, location.origin + "/");
      }
    });
    // An example goes into the open editor.
    document.querySelector(".examples").addEventListener("click", (event) => {
      const link = event.target.closest("a[href]");
      if (link) {
        event.preventDefault();
        yasqe.setValue(new URL(link.href).searchParams.get("tekst"));
        place.scrollIntoView();
        yasqe.focus();
      }
    });
    form.hidden = true;
    button.hidden = true;
    yasqe.focus();
  }

  button.addEventListener("click", () => {
    open().catch(() => {
      form.hidden = false;
      button.disabled = false;
    });
  });
})();
