import { ChatwootClient } from '../../../src/chatwoot/client';
import { clientFor } from '../samples';

test('an error that no request caused is rethrown, because it is a bug and not a failure of the server', async () => {
  const client = new ChatwootClient({ ...clientFor('no URL'), retries: 3 });
  await expect(client.updateHook('1', '2', { status: true, settings: undefined })).rejects.toThrow('Invalid URL');
});
