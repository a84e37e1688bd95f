// Says when Kinvite cannot be reached, and from when what is shown is; the first answer takes that back. Tells the page
// by the event "kv-connection" how often it failed in a row, 0 when it is there again.
(() => {
  const UNREACHABLE = [502, 503, 504];
  const bar = document.getElementById('connection');
  const clock = new Intl.DateTimeFormat(document.documentElement.lang, {hour: 'numeric', minute: '2-digit'});
  let failures = 0;
  let failedAt = 0;
  let fresh = new Date();

  const tell = count => {
    failures = count;
    document.dispatchEvent(new CustomEvent('kv-connection', {detail: count}));
  };
  const lost = () => {
    // those that were under way together fail together
    if (failures && performance.now() - failedAt < 1000) return;
    failedAt = performance.now();
    const words = bar.dataset.kvLost.replace('#', clock.format(fresh));
    if (bar.textContent !== words) bar.textContent = words;
    tell(failures + 1);
  };
  const answered = () => {
    fresh = new Date();
    bar.textContent = '';
    if (failures) tell(0);
  };

  document.addEventListener('htmx:sendError', lost);
  document.addEventListener('htmx:timeout', lost);
  document.addEventListener('htmx:beforeOnLoad', event => {
    if (UNREACHABLE.includes(event.detail.xhr.status)) lost();
    else answered();
  });
  addEventListener('offline', lost);

  // a plain form would leave the page, and what was typed, for one that says the same
  document.addEventListener('submit', event => {
    const form = event.target;
    if (failures && form.method === 'post' && !form.closest('[hx-post]') && !event.submitter?.hasAttribute('hx-post')) {
      event.preventDefault();
      const text = document.getElementById('toasts').dataset.kvUnreachable;
      document.dispatchEvent(new CustomEvent('toast', {detail: {text, problem: true}}));
      // it may be back by now
      dispatchEvent(new Event('online'));
    }
  }, true);
})();
