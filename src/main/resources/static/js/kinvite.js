// What htmx and the browser leave to us. Pages use it by attributes alone:
//   data-kv-dialog   on a <dialog> that htmx puts into #dialog: it opens modally, and focus returns on close
//   data-kv-close    on a button inside a dialog: closes it
//   data-kv-back     on a button: goes back one page
// and by response headers: HX-Trigger: dialog-close, HX-Trigger: {"toast": "text"}.
(() => {
  const meta = name => document.querySelector(`meta[name="${name}"]`)?.content;
  const on = (event, act) => document.addEventListener(event, act);

  // --- forged requests: every htmx request carries the page's token
  on('htmx:configRequest', event => {
    const header = meta('_csrf_header');
    if (header) event.detail.headers[header] = meta('_csrf');
  });

  // --- what a person pressed, as against what a part of a page asks for by itself
  const byHand = event => event.detail.requestConfig?.triggeringEvent?.isTrusted === true;

  // --- dialogs
  let trigger = null;

  const focusTrigger = () => {
    // the row that held the button may have been replaced by a newer one with the same id
    const target = trigger?.isConnected ? trigger : trigger?.id && document.getElementById(trigger.id);
    (target || document.getElementById('main'))?.focus();
  };
  const open = dialog => {
    dialog.removeAttribute('open');
    dialog.showModal();
    dialog.addEventListener('close', () => {
      if (dialog.isConnected) {
        dialog.remove();
        focusTrigger();
      }
    });
    // opening by itself focuses the first control, which is often the button that closes
    dialog.querySelector('[autofocus], [aria-invalid="true"]')?.focus();
  };
  const close = () => document.querySelector('#dialog dialog[open]')?.close();

  on('htmx:beforeRequest', event => {
    const source = event.detail.elt;
    if (byHand(event) && !source.closest('#dialog')) trigger = source;
  });
  on('htmx:load', event => {
    const loaded = event.detail.elt;
    const dialog = loaded.matches('dialog[data-kv-dialog]') ? loaded : loaded.querySelector('dialog[data-kv-dialog]');
    if (dialog) open(dialog);
    else loaded.querySelector('[aria-invalid="true"]')?.focus();
  });
  on('htmx:afterSettle', () => {
    if (trigger && !trigger.isConnected && document.activeElement === document.body) focusTrigger();
  });
  on('dialog-close', close);
  on('click', event => {
    if (event.target.closest('[data-kv-close]')) close();
    if (event.target.closest('[data-kv-back]')) history.back();
  });

  // --- busy buttons: pressed once is enough. They are not disabled, because that would lose the focus.
  const button = event => event.detail.requestConfig?.triggeringEvent?.submitter
    ?? event.detail.elt.closest('button') ?? event.detail.elt.querySelector('button[type=submit]');
  const busy = (control, is) => {
    if (is) control?.setAttribute('aria-busy', 'true');
    else control?.removeAttribute('aria-busy');
  };
  on('htmx:beforeSend', event => byHand(event) && busy(button(event), true));
  on('htmx:afterRequest', event => busy(button(event), false));
  on('submit', event => {
    // htmx has prevented the default of its own forms by now
    if (!event.defaultPrevented) busy(event.submitter, true);
  });
  document.addEventListener('click', event => {
    if (event.target.closest('button[aria-busy="true"]')) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }, true);
  // a page that comes back from the browser's memory
  addEventListener('pageshow', () => document.querySelectorAll('button[aria-busy]').forEach(b => busy(b, false)));

  // --- toasts: news goes by itself, a problem stays until it is dismissed
  const toasts = () => document.getElementById('toasts');
  const raise = () => {
    // a modal dialog covers everything but what was put above it later
    const layer = toasts();
    if (!layer.showPopover) return;
    layer.popover = 'manual';
    if (layer.matches(':popover-open')) layer.hidePopover();
    layer.showPopover();
  };
  const settle = box => {
    const dismiss = document.createElement('button');
    dismiss.type = 'button';
    dismiss.className = 'btn-close';
    dismiss.ariaLabel = toasts().dataset.kvDismiss;
    dismiss.addEventListener('click', () => box.remove());
    box.append(dismiss);
    if (box.dataset.kvToast !== 'stay') setTimeout(() => box.remove(), 8000);
  };
  const toast = (text, problem) => {
    const box = document.createElement('div');
    box.className = problem ? 'kv-toast kv-toast-problem' : 'kv-toast';
    box.dataset.kvToast = problem ? 'stay' : '';
    const words = document.createElement('span');
    words.textContent = text;
    box.append(words);
    raise();
    toasts().append(box);
    settle(box);
  };
  on('toast', event => {
    const news = event.detail.value ?? event.detail;
    if (news.text) toast(news.text, news.problem);
    else toast(news, false);
  });
  on('htmx:oobAfterSwap', () => {
    const fresh = toasts().querySelectorAll('[data-kv-toast]:not(:has(.btn-close))');
    if (fresh.length) raise();
    fresh.forEach(settle);
  });
  on('htmx:responseError', event => {
    // answers of Kinvite itself bring their own words
    const told = event.detail.xhr.getResponseHeader('HX-Trigger')?.includes('"toast"');
    if (!told && byHand(event)) toast(toasts().dataset.kvFailed, true);
  });
  on('htmx:sendError', event => byHand(event) && toast(toasts().dataset.kvUnreachable, true));
  on('htmx:timeout', event => byHand(event) && toast(toasts().dataset.kvUnreachable, true));

  // --- a form that came back with errors: straight to the first of them
  on('DOMContentLoaded', () => document.querySelector('[aria-invalid="true"]')?.focus());
})();
