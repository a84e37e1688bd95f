// Ticking rows on Parent Accounts: the header's box ticks this page, "all that match" goes beyond it.
(() => {
  const all = selector => [...document.querySelectorAll(selector)];
  const one = selector => document.querySelector(selector);

  const show = () => {
    const bar = one('[data-kv-ticked]');
    if (!bar) return;
    const everyone = one('[data-kv-tick-all]').checked;
    const rows = all('[data-kv-tick]');
    const ticked = rows.filter(box => box.checked).length;
    rows.forEach(box => { box.disabled = everyone; });
    const page = one('[data-kv-tick-page]');
    page.disabled = everyone;
    page.checked = ticked > 0 && ticked === rows.length;
    page.indeterminate = ticked > 0 && ticked < rows.length;
    bar.textContent = everyone ? '' : ticked === 0 ? bar.dataset.kvNone : bar.dataset.kvSome.replace('#', ticked);
    all('#group-invite button').forEach(button => { button.disabled = !everyone && ticked === 0; });
  };

  document.addEventListener('change', event => {
    if (event.target.matches('[data-kv-tick-page]')) {
      all('[data-kv-tick]').forEach(box => { box.checked = event.target.checked; });
    }
    if (event.target.matches('[data-kv-tick-page], [data-kv-tick], [data-kv-tick-all]')) show();
  });
  document.addEventListener('htmx:load', show);
  // after kinvite.js has given the button back
  document.addEventListener('htmx:afterRequest', () => setTimeout(show));
  addEventListener('pageshow', show);
  show();
})();
