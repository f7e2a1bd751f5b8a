// The page of a meeting: what is typed is sent, what is asked for by a button or a key is done. No rule, date or name is made here.

import { search } from "./list.js";
import { suggestions } from "./suggest.js";

if (document.querySelector("main.meeting")) await meeting();
search();

async function meeting() {
  const { onText, place, ready, reload, render, send, unsaved, watch } = await import("./send.js");
  const form = /** @type {HTMLFormElement} */ (document.getElementById("form"));
  const plain = /** @type {HTMLElement} */ (document.getElementById("text"));
  const toml = /** @type {HTMLTextAreaElement} */ (document.getElementById("toml"));
  onText((text) => {
    if (toml !== document.activeElement && toml.value !== text) toml.value = text;
  });

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLInputElement && target.dataset.not !== undefined) {
      send(target.checked ? { path: target.dataset.not, flag: false } : { path: target.dataset.not, text: "" });
    } else if (isField(target) && target.dataset.path !== undefined) {
      send({ path: target.dataset.path, text: target.value });
    }
  });
  toml.addEventListener("input", () => send({ text: toml.value }));
  suggestions(form, (path, text) => send({ path, text }));

  form.addEventListener("keydown", (event) => {
    const field = event.target;
    if (event.key === "Enter" && field instanceof HTMLTextAreaElement && field.dataset.long !== undefined && !event.isComposing) {
      event.preventDefault();
    }
    if (event.defaultPrevented || event.key !== "Enter" || event.isComposing || !(field instanceof HTMLInputElement)) return;
    event.preventDefault();
    // In a list of lines the next row is begun.
    const add = field.closest(".row.short")?.parentElement?.querySelector(":scope > button[data-act=add]");
    if (add instanceof HTMLElement) add.click();
  });

  document.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const link = target?.closest("a[data-to]");
    if (link instanceof HTMLElement) {
      event.preventDefault();
      lead(link.dataset.to ?? "");
    }
    const line = target?.closest("svg.page text");
    if (line) void place(line.textContent ?? "").then((path) => path !== null && lead(path));
    const button = target?.closest("button[data-act]");
    if (button instanceof HTMLButtonElement) act(button);
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "F8") {
      event.preventDefault();
      next(event.shiftKey ? -1 : 1);
    } else if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "z") {
      event.preventDefault();
      step(event.shiftKey ? "/redo" : "/undo");
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "y") {
      event.preventDefault();
      step("/redo");
    }
  });

  watch();

  window.addEventListener("beforeunload", (event) => {
    if (unsaved()) event.preventDefault();
  });

  /** @param {HTMLButtonElement} button */
  function act(button) {
    const path = button.dataset.path ?? "";
    switch (button.dataset.act) {
      case "add":
        return send({ path, add: null });
      case "remove":
        return send({ path, remove: true });
      case "move":
        return send({ path, move: Number(button.dataset.to) });
      case "name":
        return name(button);
      case "more":
        return more(button);
      case "undo":
        return step("/undo");
      case "redo":
        return step("/redo");
      case "next":
        return next(1);
      case "text":
        return swap(button);
      case "mend":
        return send({ way: "/mend" });
      case "ready":
        return void ready();
      case "reload":
        return void reload();
      case "out":
        return void render(false);
      case "force":
        return void render(true);
    }
  }

  /** @param {string} way */
  function step(way) {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    send({ way });
  }

  /** @param {HTMLButtonElement} button */
  function name(button) {
    const box = /** @type {HTMLElement | null} */ (button.closest("[data-new]"));
    const typed = box?.querySelector("input");
    if (!box || !typed || typed.value.trim() === "") return;
    const key = typed.value.trim().replaceAll("~", "~0").replaceAll("/", "~1");
    const below = box.dataset.below;
    send(below ? { path: `${box.dataset.new}/${key}/${below}`, text: "off" } : { path: `${box.dataset.new}/${key}`, text: "…" });
    typed.value = "";
  }

  /** @param {HTMLButtonElement} button */
  function more(button) {
    const some = button.parentElement;
    const open = some?.toggleAttribute("data-open") ?? false;
    button.setAttribute("aria-expanded", String(open));
    const field = open ? some?.querySelector(":scope > .idle :is(input, textarea, select)") : null;
    if (field instanceof HTMLElement) field.focus();
  }

  /** @param {HTMLButtonElement} button */
  function swap(button) {
    const text = plain.hidden;
    plain.hidden = !text;
    form.hidden = text;
    button.setAttribute("aria-pressed", String(text));
    if (text) toml.focus();
  }

  /**
   * Leads to the field of a path, or to the nearest above it.
   * @param {string} path
   */
  function lead(path) {
    if (form.hidden) return;
    for (let at = path; ; at = at.slice(0, at.lastIndexOf("/"))) {
      const key = CSS.escape(at);
      const found = document.getElementById(`at${at}`) ?? form.querySelector(`[data-field="${key}"], [data-row="${key}"]`);
      if (found || at === "") {
        const field = found?.matches("input, textarea, select") ? found : found?.querySelector("input, textarea, select");
        for (let up = field?.parentElement; up; up = up.parentElement) {
          if (up instanceof HTMLDetailsElement) up.open = true;
          if (up.classList.contains("idle")) up.parentElement?.setAttribute("data-open", "");
        }
        if (field instanceof HTMLElement) {
          field.scrollIntoView({ block: "center" });
          field.focus();
        }
        return;
      }
    }
  }

  let current = -1;
  /** @param {number} by */
  function next(by) {
    const links = [...document.querySelectorAll("#findings a[data-to]")];
    if (links.length === 0) return;
    current = (current + by + links.length) % links.length;
    const link = links[current];
    if (link instanceof HTMLElement) lead(link.dataset.to ?? "");
  }
}

/**
 * @param {EventTarget | null} target
 * @returns {target is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement}
 */
function isField(target) {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
