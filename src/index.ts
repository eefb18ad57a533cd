import * as core from '@actions/core';
import { HttpClient } from '@actions/http-client';
import * as z from 'zod/mini';
z.config({ jitless: true });
console.log(z.object({ a: z.string() }).parse({ a: 'b' }));
core.info('x'); console.log(new HttpClient('a'));
