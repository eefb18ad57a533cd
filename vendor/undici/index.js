/**
 * `@actions/http-client` only uses undici's ProxyAgent in `getAgentDispatcher`, which this action never calls.
 * The real package would be two thirds of `dist/index.js`, and a second way to open connections.
 */
class ProxyAgent {
  constructor() {
    throw new Error('undici is left out of this action: see docs/decisions.md');
  }
}

module.exports = { ProxyAgent };
