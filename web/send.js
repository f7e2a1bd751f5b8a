// Sends changes one after the other, each with the digest of the text that the page shows. What is typed into one field while another
// change is under way is sent once, with its last letters.

import { patch } from "./patch.js";

/** @typedef {{path?: string, text?: string, flag?: boolean, remove?: boolean, add?: string | null, move?: number, way?: string}} Change */

const main = /** @type {HTMLElement} */ (document.querySelector("main.meeting"));
const state = /** @type {HTMLElement} */ (document.getElementById("state"));
const conflict = /** @type {HTMLElement} */ (document.getElementById("conflict"));

/** @type {Change[]} */
const waiting = [];
let sequence = 0;
let busy = false;
/** @type {((text: string) => void) | undefined} */
let shown;

/**
 * Is told the whole text whenever it changes.
 * @param {(text: string) => void} tell
 */
export function onText(tell) {
  shown = tell;
}

/** Whether something is typed that is not saved yet. */
export function unsaved() {
  return busy || waiting.length > 0;
}

/**
 * Puts a change in line.
 * @param {Change} change
 */
export function send(change) {
  const same = waiting.find((other) => "text" in change && "text" in other && other.path === change.path);
  if (same && waiting[waiting.length - 1] === same) same.text = change.text;
  else waiting.push(change);
  state.textContent = main.dataset.saving ?? "";
  state.className = "";
  void next();
}

async function next() {
  if (busy || !conflict.hidden) return;
  const change = waiting.shift();
  if (!change) return;
  busy = true;
  sequence += 1;
  try {
    await sent(change);
  } catch {
    // The program is not there: what was typed waits for it.
    waiting.unshift(change);
    failed(main.dataset.unsaved ?? "");
    setTimeout(() => void next(), 2000);
    busy = false;
    return;
  }
  busy = false;
  await next();
}

/** @param {Change} change */
async function sent(change) {
  const { way, ...body } = change;
  const address = way ?? (body.path === undefined ? "/text" : "/edit");
  const base = { file: main.dataset.file, digest: main.dataset.digest, sequence };
  const answer = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ ...base, ...body }),
  });
  if (answer.status === 409) {
    conflict.hidden = false;
    failed((await answer.json()).words);
  } else if (answer.ok) {
    show(await answer.json());
    if (change.add !== undefined) focusRow(change.path ?? "");
  } else {
    failed(answer.status === 422 ? (await answer.json()).words : (main.dataset.unsaved ?? ""));
  }
}

/** @param {string} words */
function failed(words) {
  state.textContent = words;
  state.className = "error";
}

/**
 * Shows what is new.
 * @param {{digest: string, fragments: Record<string, string>, text: string}} answer
 */
function show(answer) {
  main.dataset.digest = answer.digest;
  for (const [place, html] of Object.entries(answer.fragments)) {
    const element = document.getElementById(place);
    if (!element) continue;
    // Pictures are put in at once: nobody types in them.
    if (place === "pages") {
      const top = element.scrollTop;
      element.innerHTML = html;
      element.scrollTop = top;
    } else patch(element, html);
  }
  shown?.(answer.text);
  if (waiting.length === 0) {
    state.textContent = main.dataset.saved ?? "";
    state.className = "";
  }
}

/**
 * Leads to the first field of a new row.
 * @param {string} path
 */
function focusRow(path) {
  const row = document.querySelector(`[data-row="${CSS.escape(path)}"]`);
  const field = row?.querySelector("input, textarea, select");
  if (field instanceof HTMLElement) field.focus();
}

/** Takes what is on the disk, whatever the page shows. */
export async function reload() {
  const answer = await fetch(`/view?file=${encodeURIComponent(main.dataset.file ?? "")}`);
  if (!answer.ok) return;
  waiting.length = 0;
  conflict.hidden = true;
  show(await answer.json());
}

/**
 * Writes all files into the output folder.
 * @param {boolean} force
 */
export async function render(force) {
  const answer = await fetch("/out", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ file: main.dataset.file, force }),
  });
  const told = document.getElementById("rendered");
  if (!told || !answer.ok) return;
  const { written, words, kept } = await answer.json();
  told.replaceChildren();
  for (const line of [...written, ...words]) told.append(Object.assign(document.createElement("p"), { textContent: line }));
  if (kept) {
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: main.dataset.again });
    button.dataset.act = "force";
    told.append(button);
  }
}

/** Asks what lacks before the notices are signed. */
export async function ready() {
  const answer = await fetch(`/ready?file=${encodeURIComponent(main.dataset.file ?? "")}`);
  const list = document.getElementById("ready");
  if (answer.ok && list) list.innerHTML = await answer.text();
}

/**
 * The path of the field in which some words were typed.
 * @param {string} words
 * @returns {Promise<string | null>}
 */
export async function place(words) {
  const query = new URLSearchParams({ file: main.dataset.file ?? "", words });
  const answer = await fetch(`/place?${query}`);
  return answer.ok ? answer.json() : null;
}

/** Looks now and then whether the file was changed elsewhere, while the page is looked at. */
export function watch() {
  const look = async () => {
    if (document.hidden || unsaved() || !conflict.hidden) return;
    const shows = main.dataset.digest;
    const answer = await fetch(`/disk?file=${encodeURIComponent(main.dataset.file ?? "")}`).catch(() => null);
    if (answer?.ok && !unsaved() && main.dataset.digest === shows && (await answer.text()) !== shows) conflict.hidden = false;
  };
  window.addEventListener("focus", () => void look());
  setInterval(() => void look(), 4000);
}
