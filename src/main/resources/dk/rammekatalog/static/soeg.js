// Suggestions while somebody types in a search field: the combobox pattern of WAI-ARIA. Without
// this script the fields search as they are.
"use strict";

(() => {
  const WAIT = 120;
  const english = document.documentElement.lang === "en";

  document.querySelectorAll('input[type="search"][name="q"]').forEach((input) => {
    const list = document.createElement("ul");
    list.id = `${input.id}-suggestions`;
    list.className = "suggestions";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", english ? "Suggestions" : "Forslag");
    list.hidden = true;
    input.insertAdjacentElement("afterend", list);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-expanded", "false");

    let timer = 0;
    let asked = "";
    let active = -1;

    const close = () => {
      list.hidden = true;
      active = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };

    const choose = (place) => {
      const options = [...list.children];
      options.forEach((option, i) => option.setAttribute("aria-selected", String(i === place)));
      active = place;
      if (place < 0) {
        input.removeAttribute("aria-activedescendant");
      } else {
        input.setAttribute("aria-activedescendant", options[place].id);
        options[place].scrollIntoView({ block: "nearest" });
      }
    };

    const show = ([, titles, kinds, addresses]) => {
      list.replaceChildren(
        ...titles.map((title, i) => {
          const option = document.createElement("li");
          option.id = `${list.id}-${i}`;
          option.setAttribute("role", "option");
          option.setAttribute("aria-selected", "false");
          option.dataset.address = addresses[i];
          const kind = document.createElement("small");
          kind.textContent = kinds[i];
          option.append(title, " ", kind);
          return option;
        }),
      );
      active = -1;
      list.hidden = titles.length === 0;
      input.setAttribute("aria-expanded", String(!list.hidden));
    };

    const ask = async () => {
      const text = input.value.trim();
      if (text.length < 2) {
        asked = "";
        close();
        return;
      }
      if (text === asked) {
        return;
      }
      asked = text;
      const language = english ? "&lang=en" : "";
      const answer = await fetch(`/soeg/forslag?q=${encodeURIComponent(text)}${language}`);
      const suggestions = answer.ok ? await answer.json() : ["", [], [], []];
      if (text === asked && document.activeElement === input) {
        show(suggestions);
      }
    };

    const go = (option) => {
      location.href = new URL(option.dataset.address).pathname + new URL(option.dataset.address).search;
    };

    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => ask().catch(close), WAIT);
    });
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      const last = list.children.length - 1;
      if (list.hidden) {
        return;
      }
      if (event.key === "ArrowDown") {
        choose(active === last ? -1 : active + 1);
      } else if (event.key === "ArrowUp") {
        choose(active === -1 ? last : active - 1);
      } else if (event.key === "Escape") {
        close();
      } else if (event.key === "Enter" && active >= 0) {
        go(list.children[active]);
      } else {
        return;
      }
      event.preventDefault();
    });
    list.addEventListener("mousedown", (event) => {
      event.preventDefault();
      const option = event.target.closest("[role=option]");
      if (option) {
        go(option);
      }
    });
  });
})();
