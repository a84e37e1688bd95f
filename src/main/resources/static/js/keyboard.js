// The keys of staff's pages; fragments/keys.html tells them. A page takes part by attributes alone:
//   data-kv-keys     on the <dialog> that tells the keys; data-kv-keys-open on the button that opens it
//   data-kv-row      on each row of a list; its first tick box, link or button is what the arrows go to
//   data-kv-search   on the field that / goes to
//   data-kv-tick-all on the tick box for all that match (parent-accounts.js); g goes to the buttons of its form
(() => {
  const rows = () => [...document.querySelectorAll('[data-kv-row]')];
  const entry = row => row.querySelector('input[type=checkbox]:not(:disabled)') ?? row.querySelector('a, button');
  const here = () => document.activeElement?.closest('[data-kv-row]');
  const writing = target => target.closest('input:not([type=checkbox], [type=search]), textarea, [contenteditable]');
  // in a list of choices letters and arrows choose; no choice begins with these
  const choosing = event => event.target.matches('select') && !['/', '?'].includes(event.key);

  const go = step => {
    const all = rows();
    const from = all.indexOf(here());
    const to = from < 0 ? (step > 0 ? 0 : all.length - 1) : from + step;
    const target = all[to] && entry(all[to]);
    target?.focus();
    target?.scrollIntoView({block: 'nearest'});
    return Boolean(target);
  };
  // the bulk bar's form would take Enter in a tick box for its own: the row's button has the focus when the key takes effect
  const act = target => {
    if (target.matches('input[type=checkbox]')) here()?.querySelector('button[id^="action-"]')?.focus();
    return target.matches('input[type=checkbox]') && document.activeElement === target;
  };
  const search = () => {
    const field = document.querySelector('[data-kv-search]');
    field?.focus();
    field?.select();
    return Boolean(field);
  };
  // nothing is ticked: the buttons are off, and the box for all that match comes first
  const group = () => {
    const all = document.querySelector('[data-kv-tick-all]');
    const target = all?.form.querySelector('button:not(:disabled)') ?? all;
    target?.focus();
    return Boolean(target);
  };
  // WCAG 2.1.4: keys that are a character can be switched off; remembered in this browser
  const OFF = 'kv-keys-off';
  const characters = () => localStorage.getItem(OFF) === null;
  const tell = () => {
    const keys = document.querySelector('[data-kv-keys]');
    const box = keys?.querySelector('[data-kv-keys-on]');
    if (box) box.checked = characters();
    keys?.showModal();
    return Boolean(keys);
  };

  const pressed = event => {
    const inSearch = event.target.matches('[type=search]');
    switch (event.key) {
      case 'ArrowDown': return go(1);
      case 'ArrowUp': return here() ? go(-1) : false;
      case 'Enter': return !inSearch && act(event.target);
      case '/': return !inSearch && characters() && search();
      case 'g': return !inSearch && characters() && group();
      case '?': return !inSearch && characters() && tell();
      default: return false;
    }
  };
  document.addEventListener('keydown', event => {
    const meant = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
    if (meant && !document.querySelector('dialog[open]') && !writing(event.target) && !choosing(event)
        && pressed(event)) {
      event.preventDefault();
    }
  });
  document.addEventListener('change', event => {
    if (event.target.matches('[data-kv-keys-on]')) {
      if (event.target.checked) localStorage.removeItem(OFF);
      else localStorage.setItem(OFF, '');
    }
  });
  document.addEventListener('click', event => {
    if (event.target.closest('[data-kv-keys-open]')) {
      event.target.closest('details')?.removeAttribute('open');
      tell();
    }
  });
})();
