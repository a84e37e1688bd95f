// A PIN that was revealed hides by itself, or with its button:
//   data-kv-reveal="30"  around it: so many seconds
//   data-kv-hide         on the button inside; focus goes back to the element that data-kv-return names
(() => {
  const hide = box => {
    const back = document.getElementById(box.dataset.kvReturn);
    const inside = box.contains(document.activeElement);
    box.remove();
    if (inside) back?.focus();
  };
  document.addEventListener('htmx:load', event => {
    const box = event.detail.elt.closest('[data-kv-reveal]');
    if (box) setTimeout(() => hide(box), box.dataset.kvReveal * 1000);
  });
  document.addEventListener('click', event => {
    if (event.target.closest('[data-kv-hide]')) hide(event.target.closest('[data-kv-reveal]'));
  });
})();
