// Puts new HTML in the place of old without touching what somebody types in: nodes that are the same stay, the field that has the focus
// keeps its letters.

/**
 * Makes an element's children those of some HTML.
 * @param {Element} element
 * @param {string} html
 */
export function patch(element, html) {
  const made = document.createElement("template");
  made.innerHTML = html;
  children(element, made.content);
}

/**
 * @param {ParentNode & Node} old
 * @param {ParentNode & Node} made
 */
function children(old, made) {
  let here = old.firstChild;
  for (const next of [...made.childNodes]) {
    if (here && alike(here, next)) {
      node(here, next);
      here = here.nextSibling;
    } else {
      old.insertBefore(next, here);
      const after = next.nextSibling;
      // A node of the same kind further on is the old one of what follows: what stands between is gone.
      here = after;
      if (here && !here.isEqualNode(next) && here.nodeName === next.nodeName && old.childNodes.length > made.childNodes.length) {
        const gone = here;
        here = here.nextSibling;
        gone.remove();
      }
    }
  }
  while (here) {
    const gone = here;
    here = here.nextSibling;
    gone.remove();
  }
}

/**
 * Whether one node can become the other.
 * @param {Node} old
 * @param {Node} next
 */
function alike(old, next) {
  if (old.nodeName !== next.nodeName) return false;
  return !(old instanceof Element && next instanceof Element) || old.id === next.id;
}

/**
 * @param {Node} old
 * @param {Node} next
 */
function node(old, next) {
  if (old.isEqualNode(next) && !(old instanceof HTMLElement && old.querySelector("input, textarea, select"))) return;
  if (!(old instanceof Element && next instanceof Element)) {
    if (old.nodeValue !== next.nodeValue) old.nodeValue = next.nodeValue;
    return;
  }
  attributes(old, next);
  if (old instanceof HTMLTextAreaElement && next instanceof HTMLTextAreaElement) {
    if (old !== document.activeElement && old.value !== next.value) old.value = next.value;
  } else if (old instanceof HTMLInputElement && next instanceof HTMLInputElement) {
    if (old.type === "checkbox") old.checked = next.checked;
    else if (old !== document.activeElement && old.value !== next.value) old.value = next.value;
  } else {
    children(old, next);
    if (old instanceof HTMLSelectElement && next instanceof HTMLSelectElement) old.value = next.value;
  }
}

/**
 * @param {Element} old
 * @param {Element} next
 */
function attributes(old, next) {
  for (const { name } of [...old.attributes]) {
    // What was unfolded stays so.
    const unfolded = name === "data-open" || (name === "open" && old.nodeName === "DETAILS");
    if (!next.hasAttribute(name) && !unfolded) old.removeAttribute(name);
  }
  for (const { name, value } of next.attributes) {
    if (old.getAttribute(name) !== value && name !== "aria-expanded") old.setAttribute(name, value);
  }
}
