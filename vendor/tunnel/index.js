/**
 * `@actions/http-client` creates an agent of this package if a proxy is set. The action replaces that agent with its own
 * (src/chatwoot/proxy.ts) before a request is sent, so it only needs to exist.
 */
const unused = () => ({});

module.exports = { httpOverHttp: unused, httpOverHttps: unused, httpsOverHttp: unused, httpsOverHttps: unused };
