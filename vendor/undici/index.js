/**
 * `@actions/http-client` names undici's ProxyAgent for one method, `getAgentDispatcher`, which this action never calls.
 * The real package would be two thirds of `dist/index.js` and a second way to open connections next to a token.
 */
class ProxyAgent {
  constructor() {
    throw new Error('undici is left out of this action: see docs/decisions.md');
  }
}

module.exports = { ProxyAgent };
