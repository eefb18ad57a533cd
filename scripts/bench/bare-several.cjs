'use strict';

/** The baseline for many accounts: a list request and a PATCH for each, four at a time over reused connections, with node:https. */
const https = require('node:https');

const { BENCH_URL: url, BENCH_TOKEN: token, BENCH_BODY: body, BENCH_ACCOUNTS: accounts } = process.env;
const agent = new https.Agent({ keepAlive: true, maxSockets: 4 });

function send(method, path, text) {
  return new Promise((resolve, reject) => {
    const headers = {
      api_access_token: token,
      accept: 'application/json',
      ...(text && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
    };
    const request = https.request(`${url}/api/v1/accounts/${path}`, { method, agent, headers }, response => {
      let received = '';
      response.on('data', chunk => {
        received += chunk;
      });
      response.on('end', () => (response.statusCode === 200 ? resolve(JSON.parse(received)) : reject(new Error(received))));
    });
    request.on('error', reject);
    request.end(text);
  });
}

async function lane(queue) {
  for (const account of queue) {
    const { payload } = await send('GET', `${account}/integrations/apps`);
    const [hook] = payload.find(({ id }) => id === 'openai').hooks;
    await send('PATCH', `${account}/integrations/hooks/${hook.id}`, body);
  }
}

const queue = Array.from({ length: Number(accounts) }, (_, index) => index + 1).values();
Promise.all([1, 2, 3, 4].map(() => lane(queue))).then(() => agent.destroy());
