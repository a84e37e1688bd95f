// What updates by itself. An element takes part by attributes alone:
//   data-kv-live="5"  it is told to ask again every so many seconds, by the event "live", which its hx-trigger names;
//                     an answer's Retry-After changes that
//   data-kv-seen      the fingerprint of what is shown, sent along as "seen"; an element without one sends those of all
//                     that do not ask themselves. The answer 204 changes nothing.
//   data-kv-stays     on a <details>: it stays open when its surroundings are swapped
// Nobody asks while the page is hidden, and nothing is swapped under the hands of a person. Kv-Look tells that nobody has
// pressed anything: asking like this keeps no session alive.
(() => {
  const on = (event, act) => document.addEventListener(event, act);
  const TIMEOUT = 10000;
  const LONGEST = 60;
  const due = new WeakMap();
  const parts = () => [...document.querySelectorAll('[data-kv-live]')];
  const rest = (part, seconds) => due.set(part, performance.now() + seconds * 1000);
  const allNow = () => parts().forEach(part => rest(part, 0));
  let failures = 0;

  const look = part => {
    if (!due.has(part)) rest(part, part.dataset.kvLive);
    if (due.get(part) > performance.now() || part.classList.contains('htmx-request')) return;
    rest(part, failures ? Math.min(LONGEST, 2 ** failures) : part.dataset.kvLive);
    htmx.trigger(part, 'live');
  };
  // while nothing answers, one of them tries for all
  setInterval(() => document.hidden || (failures ? parts().slice(0, 1) : parts()).forEach(look), 500);

  on('visibilitychange', () => document.hidden || allNow());
  addEventListener('pageshow', event => event.persisted && allNow());
  addEventListener('online', allNow);
  on('kv-connection', event => {
    failures = event.detail;
    if (failures) parts().forEach(part => rest(part, Math.min(LONGEST, 2 ** failures)));
    else allNow();
  });

  // what somebody pressed sets things going
  on('htmx:afterRequest', event => event.detail.requestConfig.verb !== 'get' && parts().forEach(part => rest(part, 1)));

  // --- the question
  const live = event => event.detail.requestConfig?.triggeringEvent?.type === 'live';
  on('htmx:configRequest', event => {
    if (event.detail.triggeringEvent?.type !== 'live') return;
    const part = event.detail.elt;
    const shown = part.dataset.kvSeen ? [part] : [...document.querySelectorAll('[data-kv-seen]:not([data-kv-live])')];
    event.detail.parameters.seen = shown.map(one => one.dataset.kvSeen);
    event.detail.headers['Kv-Look'] = 'true';
    event.detail.timeout = TIMEOUT;
  });
  on('htmx:afterRequest', event => {
    const seconds = Number(event.detail.xhr.getResponseHeader('Retry-After'));
    if (seconds && event.detail.successful && live(event)) {
      event.detail.elt.dataset.kvLive = seconds;
      rest(event.detail.elt, seconds);
    }
  });

  // --- the answer
  const WRITING = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';
  const BUSY = 'details[open]:not([data-kv-stays]), dialog[open], [data-kv-reveal], [aria-busy=true], .htmx-request:not([data-kv-live])';
  const isBusy = part => {
    const focused = document.activeElement;
    const chosen = getSelection();
    return part.contains(focused) && (!focused.id || focused.matches(WRITING))
      || part.querySelector(BUSY) !== null
      || [...part.querySelectorAll(WRITING)].some(field => 'defaultValue' in field && field.value !== field.defaultValue)
      || !chosen.isCollapsed && chosen.containsNode(part, true);
  };
  let byItself = false;
  let open = [];
  on('htmx:beforeSwap', event => {
    const {target} = event.detail;
    byItself = live(event);
    if (byItself && isBusy(target)) event.detail.shouldSwap = false;
    open = [...target.querySelectorAll('details[open][data-kv-stays] > summary')].map(summary => summary.id);
  });
  on('htmx:oobBeforeSwap', event => {
    if (byItself && isBusy(event.detail.target)) event.detail.shouldSwap = false;
  });
  on('htmx:afterSwap', () => open.forEach(id => document.getElementById(id)?.parentElement.setAttribute('open', '')));
})();
