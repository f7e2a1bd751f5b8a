// Suggestions of the directory, as a list under a field. Nothing is put into the field but what is chosen: a keyboard that types marks sends
// Backspace and letters, which must not meet letters of ours.

/** @typedef {{name: string, note: string}} Suggestion */

/**
 * Shows suggestions for the fields of a form that have a source of them.
 * @param {HTMLElement} form
 * @param {(path: string, text: string) => void} choose
 */
export function suggestions(form, choose) {
  const list = document.createElement("ul");
  list.className = "suggestions";
  list.id = "suggestions";
  list.setAttribute("role", "listbox");
  list.hidden = true;
  document.body.append(list);
  /** @type {HTMLInputElement | null} */
  let field = null;
  let asked = 0;

  form.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLInputElement && target.dataset.known) void ask(target);
    else close();
  });
  form.addEventListener("focusout", () => setTimeout(close, 150));
  form.addEventListener("scroll", () => list.hidden || close());
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    const item = event.target instanceof Element ? event.target.closest("li") : null;
    if (item) take(item);
  });
  // Before the form's own keys.
  form.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing) return;
    const items = [...list.children];
    const at = items.findIndex((item) => item.getAttribute("aria-selected") === "true");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const next = (at + (event.key === "ArrowDown" ? 1 : at < 0 ? 0 : -1) + items.length) % items.length;
      items.forEach((item, index) => item.setAttribute("aria-selected", String(index === next)));
      items[next]?.scrollIntoView({ block: "nearest" });
      field?.setAttribute("aria-activedescendant", items[next]?.id ?? "");
    } else if (event.key === "Enter" && at >= 0) {
      event.preventDefault();
      event.stopImmediatePropagation();
      take(items[at]);
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
    }
  }, true);

  /** @param {HTMLInputElement} target */
  async function ask(target) {
    const words = target.value.trim();
    if (words.length < 2) return close();
    asked += 1;
    const mine = asked;
    const file = document.querySelector("main")?.dataset.file ?? "";
    const query = new URLSearchParams({ file, known: target.dataset.known ?? "", words });
    const answer = await fetch(`/suggest?${query}`).catch(() => null);
    if (!answer?.ok || mine !== asked || target !== document.activeElement) return;
    show(target, await answer.json());
  }

  /**
   * @param {HTMLInputElement} target
   * @param {Suggestion[]} found
   */
  function show(target, found) {
    if (found.length === 0 || (found.length === 1 && found[0].name === target.value)) return close();
    field = target;
    list.replaceChildren();
    for (const [index, { name, note }] of found.entries()) {
      const item = document.createElement("li");
      item.id = `suggestion-${index}`;
      item.setAttribute("role", "option");
      item.dataset.name = name;
      item.append(name);
      if (note) item.append(Object.assign(document.createElement("small"), { textContent: note }));
      list.append(item);
    }
    const place = target.getBoundingClientRect();
    list.style.left = `${place.left + window.scrollX}px`;
    list.style.top = `${place.bottom + window.scrollY}px`;
    list.style.minWidth = `${place.width}px`;
    list.hidden = false;
    target.setAttribute("aria-controls", list.id);
  }

  /** @param {Element} item */
  function take(item) {
    if (!field || !(item instanceof HTMLElement)) return;
    field.value = item.dataset.name ?? "";
    choose(field.dataset.path ?? "", field.value);
    close();
  }

  function close() {
    asked += 1;
    list.hidden = true;
    field?.removeAttribute("aria-activedescendant");
    field = null;
  }
}
