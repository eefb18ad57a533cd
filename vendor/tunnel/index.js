/**
 * `@actions/http-client` makes an agent of this package if a proxy is set. The action replaces it by its own (src/chatwoot/proxy.ts) before a
 * request is sent, so nothing of it is used.
 */
const unused = () => ({});

module.exports = { httpOverHttp: unused, httpOverHttps: unused, httpsOverHttp: unused, httpsOverHttps: unused };
