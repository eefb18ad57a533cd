import { ChatwootClient } from '../../../src/chatwoot/client';

test('an error that no request caused is rethrown, because it is a bug and not a failure of the server', async () => {
  const { signal } = new AbortController();
  const callbacks = { onRetry() {}, onOtherHeader() {} };
  const options = { baseUrl: 'no URL', token: 'x', userAgent: 'x', timeoutMs: 1000, retries: 3, stopping: signal, signal, ...callbacks };
  await expect(new ChatwootClient(options).updateHook('1', '2', { status: true, settings: undefined })).rejects.toThrow('Invalid URL');
});
