// What staff type survives the end of their session, a reload, a page that did not come: it is kept in this tab alone,
// under the id of who typed it, until it was sent or its dialog closed. Passwords and files are not kept, nor what is on a
// form with data-kv-no-draft; signing out forgets all.
(() => {
  const texts = document.currentScript.dataset;
  const ALL = 'kv-draft/';
  const MINE = `${ALL}${texts.kvUser}/`;
  const WRITTEN = 'input:not([type]), input[type=text], input[type=email], input[type=tel], textarea, select';
  const KEPT = `${WRITTEN}, input[type=checkbox]:not([name=sure]), input[type=radio], input[name=version]`;

  // --- the drafts
  const keys = prefix => Object.keys(sessionStorage).filter(key => key.startsWith(prefix));
  const key = form => MINE + form.getAttribute('action');
  const read = from => JSON.parse(sessionStorage.getItem(from));
  const write = (to, draft) => sessionStorage.setItem(to, JSON.stringify(draft));
  const forget = form => sessionStorage.removeItem(key(form));

  // --- the forms
  const isKept = form => form?.method === 'post' && !form.matches('[data-kv-no-draft]') && form.querySelector(WRITTEN) !== null;
  const forms = within => [...within.querySelectorAll('form')].filter(isKept);
  const fields = form => [...form.querySelectorAll(KEPT)];
  const ticks = field => field.type === 'checkbox' || field.type === 'radio';
  const value = field => ticks(field) ? field.checked : field.value;
  const put = (field, kept) => { field[ticks(field) ? 'checked' : 'value'] = kept; };
  const state = form => fields(form).map(field => [field.name, value(field)]);
  // the version goes back with the rest, so that what somebody else saved meanwhile is not passed over in silence
  const typed = kept => JSON.stringify(kept.filter(([name]) => name !== 'version'));
  const fill = (form, kept) => fields(form).forEach((field, place) => put(field, kept[place][1]));

  const keep = (form, sent) => {
    const dialog = form.closest('#dialog') !== null;
    if (isKept(form)) write(key(form), {page: location.pathname, dialog, sent, at: Date.now(), fields: state(form)});
  };
  const bringBack = form => {
    const draft = read(key(form));
    const now = state(form);
    const isSameForm = draft?.fields.length === now.length && now.every(([name], place) => name === draft.fields[place][0]);
    if (!isSameForm || typed(now) === typed(draft.fields)) return;
    fill(form, draft.fields);
    const note = document.createElement('p');
    const afresh = document.createElement('button');
    note.className = 'kv-draft';
    note.role = 'status';
    afresh.type = 'button';
    afresh.className = 'btn btn-sm btn-outline-secondary';
    afresh.textContent = texts.kvAfresh;
    afresh.addEventListener('click', () => {
      fill(form, now);
      forget(form);
      note.remove();
      form.querySelector(WRITTEN).focus();
    });
    note.append(`${texts.kvBack} `, afresh);
    (form.querySelector('.kv-field, fieldset') ?? form.firstElementChild).before(note);
  };

  // --- what happens to them
  document.addEventListener('input', event => event.target.form && keep(event.target.form, false));
  addEventListener('submit', event => {
    if (event.target.getAttribute('action')?.endsWith('/sign-out')) keys(ALL).forEach(one => sessionStorage.removeItem(one));
    // htmx, which tells how it went, has prevented the default of its own forms by now
    else keep(event.target, !event.defaultPrevented);
  });
  document.addEventListener('htmx:afterRequest', event => {
    const {requestConfig, xhr} = event.detail;
    const form = requestConfig.elt.closest('form');
    if (form && requestConfig.verb === 'post' && xhr.status >= 200 && xhr.status < 400) forget(form);
  });
  document.addEventListener('close', event => {
    if (event.target.closest('#dialog')) forms(event.target).forEach(forget);
  }, true);

  // --- a page has come
  const from = document.referrer ? new URL(document.referrer) : null;
  const failed = document.querySelector('.kv-problem') !== null;
  // whoever had to sign in comes from there, and not from the page that sent
  const isAnswer = from?.origin === location.origin && from.pathname !== '/sign-in' && !failed;
  keys(ALL).filter(one => !one.startsWith(MINE)).forEach(one => sessionStorage.removeItem(one));
  keys(MINE).filter(one => read(one).sent).forEach(one => {
    if (isAnswer) sessionStorage.removeItem(one);
    else write(one, {...read(one), sent: false});
  });
  document.addEventListener('htmx:afterSettle', event => {
    if (event.detail.target?.id === 'dialog' && event.detail.requestConfig?.verb === 'get') forms(event.detail.target).forEach(bringBack);
  });
  document.addEventListener('DOMContentLoaded', () => {
    forms(document).forEach(bringBack);
    const open = keys(MINE).filter(one => read(one).dialog && read(one).page === location.pathname)
      .sort((one, other) => read(other).at - read(one).at)[0];
    if (open) htmx.ajax('GET', open.slice(MINE.length), {target: '#dialog', swap: 'innerHTML'});
  });
})();
