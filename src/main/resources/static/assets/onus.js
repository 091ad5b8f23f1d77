// Improves what works without it: keys in the queue, and one answer to an impatient click.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
  } else if (form.method === "post" && !form.hasAttribute("hx-post")) {
    form.dataset.sent = "yes";
  }
});

window.addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
});

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  const steps = { j: 1, k: -1 };
  const rows = [...document.querySelectorAll("[data-keys] a.row")];
  if (typing || event.ctrlKey || event.metaKey || event.altKey || !(event.key in steps) || rows.length === 0) return;
  const at = rows.indexOf(document.activeElement) + steps[event.key];
  rows[Math.max(0, Math.min(rows.length - 1, at))].focus();
});

// Files that would not be taken are told before they travel.
document.addEventListener("change", (event) => {
  const field = event.target;
  if (!field.matches("input[type=file][data-most]")) return;
  const { most, largest, together, says } = field.dataset;
  const sizes = [...field.files].map((file) => file.size);
  const sum = sizes.reduce((all, size) => all + size, 0);
  const fits = sizes.length <= Number(most) && Math.max(0, ...sizes) <= Number(largest) && sum <= Number(together);
  field.setCustomValidity(fits ? "" : says);
  field.reportValidity();
});

// A refused form comes back as a page with 409 or 422; htmx shows it instead of dropping it.
document.addEventListener("htmx:beforeSwap", (event) => {
  if ([409, 422].includes(event.detail.xhr.status)) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});
