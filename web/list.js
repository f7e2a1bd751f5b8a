// The list of meetings: rows that do not have the words searched for are hidden. The words stand without marks in each row.

/** Makes the search field work, where there is one. */
export function search() {
  const field = document.getElementById("search");
  if (!(field instanceof HTMLInputElement)) return;
  field.addEventListener("input", () => {
    const words = bare(field.value).split(/\s+/).filter(Boolean);
    for (const row of document.querySelectorAll("tr[data-found]")) {
      if (!(row instanceof HTMLElement)) continue;
      row.hidden = !words.every((word) => row.dataset.found?.includes(word));
    }
  });
}

/**
 * Letters without marks, as they are searched.
 * @param {string} text
 */
function bare(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
}
