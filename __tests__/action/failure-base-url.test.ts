import { faults } from '../support/chatwoot';
import { runAction } from '../support/runner';
import { failureOf, inputsFor, useChatwoot } from './scenario';

const disable = { status: 'disabled' };

describe('a server below a path', () => {
  const chatwoot = useChatwoot({ basePath: '/chat' });

  test("isn't found if base-url lacks the path, and the advice is about base-url", async () => {
    const server = chatwoot();
    const baseUrl = server.url.replace('/chat', '');
    const message = failureOf(await runAction(inputsFor(server, { ...disable, 'base-url': baseUrl })));
    expect(message).toContain('not a Chatwoot API (404). The server says: "Not Found"');
    expect(message).toContain(`What to do: Check base-url (${baseUrl})`);
    // Another server has no hooks to list.
    expect(server.requests.map(({ method }) => method)).toEqual(['PATCH']);
  });
});

describe('a server without a path', () => {
  const chatwoot = useChatwoot();

  test.each(['/chat', '/api', '/api/v1'])("isn't found if base-url contains %s", async path => {
    const server = chatwoot();
    const message = failureOf(await runAction(inputsFor(server, { ...disable, 'base-url': `${server.url}${path}` })));
    expect(message).toContain('not a Chatwoot API (404)');
    expect(message).toContain(`Check base-url (${server.url}${path})`);
    expect(server.requests).toHaveLength(1);
  });

  test('in the dashboard, after a proxy changed the path, is explained', async () => {
    const server = chatwoot();
    server.fault(faults.respond(406, { error: 'Please use API routes instead of dashboard routes for JSON requests' }));
    const message = failureOf(await runAction(inputsFor(server, disable)));
    expect(message).toContain('this URL is in the dashboard, not in the API (406). The server says: "Please use API routes');
    expect(message).toContain('base-url is the dashboard URL without /app and everything after it');
    expect(message).not.toContain('may have been made');
  });

  test('the title of a 404 page of another site is quoted', async () => {
    const server = chatwoot();
    const page = '<html><head>\n<title lang="en">\n  Nothing here\n</title></head><body>The whole page</body></html>';
    server.fault(faults.respond(404, page, { 'content-type': 'text/html' }));
    const message = failureOf(await runAction(inputsFor(server, disable)));
    expect(message).toContain('(404). The server says: "Nothing here"');
    expect(message).not.toContain('The whole page');
    expect(message).not.toContain('x-request-id');
  });

  test.each([
    ['empty', ''],
    ['plain text', '404 page not found\n'],
    ['a page without a title', '<html><body>404</body></html>'],
  ])('a 404 whose body is %s means a wrong base-url', async (_, body) => {
    const server = chatwoot();
    server.fault(faults.respond(404, body));
    const message = failureOf(await runAction(inputsFor(server, disable)));
    expect(message).toContain('not a Chatwoot API (404)');
    expect(message).not.toContain('<');
    expect(server.requests).toHaveLength(1);
  });
});
