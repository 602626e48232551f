/** Signing in on the first page until there is a console: each step asks for what the answer says is missing. */
export const HOME_SCRIPT = `
const form = document.querySelector('form');
const told = document.querySelector('[role=alert]');
const post = (method, path, body, csrf) => fetch('/api/v1/session' + path, {
  method, headers: { 'content-type': 'application/json', ...(csrf ? { 'x-csrf-token': csrf } : {}) },
  ...(body ? { body: JSON.stringify(body) } : {}),
}).then(async (answer) => ({ ok: answer.ok, body: await answer.json() }));
const say = (text) => { told.textContent = text; };
const field = (name) => form?.elements.namedItem(name)?.value ?? '';
const session = () => fetch('/api/v1/session').then((answer) => answer.json());
const steps = {
  async 'sign-in'() {
    const code = field('code');
    const { ok, body } = await post('POST', '', { name: field('name'), password: field('password'), ...(code ? { code } : {}) });
    return ok || body.detail;
  },
  async 'change-password'() {
    if (field('next') !== field('again')) return '两次输入的新密码不一致。';
    const { csrf } = await session();
    const { ok, body } = await post('PUT', '/password', { current: field('current'), next: field('next') }, csrf);
    return ok || body.detail;
  },
  async 'enrol-second-factor'() {
    const { csrf } = await session();
    const { ok, body } = await post('PUT', '/second-factor', { secret: field('secret'), code: field('code') }, csrf);
    if (!ok) return body.detail;
    form.remove();
    say('请抄下备用码（每个只能用一次），然后刷新页面：' + body.recoveryCodes.join('　'));
    return null;
  },
  async 'sign-out'() {
    const { csrf } = await session();
    await post('DELETE', '', null, csrf);
    return true;
  },
};
for (const each of document.querySelectorAll('form')) each.addEventListener('submit', async (event) => {
  event.preventDefault();
  const result = await steps[each.dataset.step]();
  if (result === true) location.reload();
  else if (result !== null) say(result);
});
if (form?.dataset.step === 'enrol-second-factor') session().then(({ csrf }) => post('POST', '/second-factor', null, csrf)).then(({ body }) => {
  form.elements.namedItem('secret').value = body.secret;
  document.querySelector('#uri').textContent = body.uri;
});
`;
