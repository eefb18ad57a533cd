'use strict';

/** The baseline: the same PATCH with node:https and nothing else. */
const https = require('node:https');

const body = process.env.BENCH_BODY;
const request = https.request(
  process.env.BENCH_URL,
  {
    method: 'PATCH',
    headers: {
      api_access_token: process.env.BENCH_TOKEN,
      accept: 'application/json',
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    },
  },
  response => {
    let text = '';
    response.on('data', chunk => {
      text += chunk;
    });
    response.on('end', () => {
      if (response.statusCode !== 200 || JSON.parse(text).status !== true) process.exitCode = 1;
    });
  },
);
request.end(body);
