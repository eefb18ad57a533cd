(() => {
  var __webpack_modules__ = {
    /***/
    770: (
      /***/
      ((module2, __unused_webpack_exports, __nccwpck_require__2) => {
        module2.exports = __nccwpck_require__2(218);
      })
    ),
    /***/
    218: (
      /***/
      ((__unused_webpack_module, exports, __nccwpck_require__2) => {
        "use strict";
        var __webpack_unused_export__;
        var net = __nccwpck_require__2(278);
        var tls = __nccwpck_require__2(756);
        var http = __nccwpck_require__2(611);
        var https = __nccwpck_require__2(692);
        var events = __nccwpck_require__2(434);
        var assert = __nccwpck_require__2(613);
        var util2 = __nccwpck_require__2(23);
        exports.httpOverHttp = httpOverHttp;
        exports.httpsOverHttp = httpsOverHttp;
        exports.httpOverHttps = httpOverHttps;
        exports.httpsOverHttps = httpsOverHttps;
        function httpOverHttp(options) {
          var agent = new TunnelingAgent(options);
          agent.request = http.request;
          return agent;
        }
        function httpsOverHttp(options) {
          var agent = new TunnelingAgent(options);
          agent.request = http.request;
          agent.createSocket = createSecureSocket;
          agent.defaultPort = 443;
          return agent;
        }
        function httpOverHttps(options) {
          var agent = new TunnelingAgent(options);
          agent.request = https.request;
          return agent;
        }
        function httpsOverHttps(options) {
          var agent = new TunnelingAgent(options);
          agent.request = https.request;
          agent.createSocket = createSecureSocket;
          agent.defaultPort = 443;
          return agent;
        }
        function TunnelingAgent(options) {
          var self2 = this;
          self2.options = options || {};
          self2.proxyOptions = self2.options.proxy || {};
          self2.maxSockets = self2.options.maxSockets || http.Agent.defaultMaxSockets;
          self2.requests = [];
          self2.sockets = [];
          self2.on("free", function onFree(socket, host, port, localAddress) {
            var options2 = toOptions(host, port, localAddress);
            for (var i = 0, len = self2.requests.length; i < len; ++i) {
              var pending = self2.requests[i];
              if (pending.host === options2.host && pending.port === options2.port) {
                self2.requests.splice(i, 1);
                pending.request.onSocket(socket);
                return;
              }
            }
            socket.destroy();
            self2.removeSocket(socket);
          });
        }
        util2.inherits(TunnelingAgent, events.EventEmitter);
        TunnelingAgent.prototype.addRequest = function addRequest(req, host, port, localAddress) {
          var self2 = this;
          var options = mergeOptions({ request: req }, self2.options, toOptions(host, port, localAddress));
          if (self2.sockets.length >= this.maxSockets) {
            self2.requests.push(options);
            return;
          }
          self2.createSocket(options, function(socket) {
            socket.on("free", onFree);
            socket.on("close", onCloseOrRemove);
            socket.on("agentRemove", onCloseOrRemove);
            req.onSocket(socket);
            function onFree() {
              self2.emit("free", socket, options);
            }
            function onCloseOrRemove(err) {
              self2.removeSocket(socket);
              socket.removeListener("free", onFree);
              socket.removeListener("close", onCloseOrRemove);
              socket.removeListener("agentRemove", onCloseOrRemove);
            }
          });
        };
        TunnelingAgent.prototype.createSocket = function createSocket(options, cb) {
          var self2 = this;
          var placeholder = {};
          self2.sockets.push(placeholder);
          var connectOptions = mergeOptions({}, self2.proxyOptions, {
            method: "CONNECT",
            path: options.host + ":" + options.port,
            agent: false,
            headers: {
              host: options.host + ":" + options.port
            }
          });
          if (options.localAddress) {
            connectOptions.localAddress = options.localAddress;
          }
          if (connectOptions.proxyAuth) {
            connectOptions.headers = connectOptions.headers || {};
            connectOptions.headers["Proxy-Authorization"] = "Basic " + new Buffer(connectOptions.proxyAuth).toString("base64");
          }
          debug2("making CONNECT request");
          var connectReq = self2.request(connectOptions);
          connectReq.useChunkedEncodingByDefault = false;
          connectReq.once("response", onResponse);
          connectReq.once("upgrade", onUpgrade);
          connectReq.once("connect", onConnect);
          connectReq.once("error", onError);
          connectReq.end();
          function onResponse(res) {
            res.upgrade = true;
          }
          function onUpgrade(res, socket, head) {
            process.nextTick(function() {
              onConnect(res, socket, head);
            });
          }
          function onConnect(res, socket, head) {
            connectReq.removeAllListeners();
            socket.removeAllListeners();
            if (res.statusCode !== 200) {
              debug2(
                "tunneling socket could not be established, statusCode=%d",
                res.statusCode
              );
              socket.destroy();
              var error = new Error("tunneling socket could not be established, statusCode=" + res.statusCode);
              error.code = "ECONNRESET";
              options.request.emit("error", error);
              self2.removeSocket(placeholder);
              return;
            }
            if (head.length > 0) {
              debug2("got illegal response body from proxy");
              socket.destroy();
              var error = new Error("got illegal response body from proxy");
              error.code = "ECONNRESET";
              options.request.emit("error", error);
              self2.removeSocket(placeholder);
              return;
            }
            debug2("tunneling connection has established");
            self2.sockets[self2.sockets.indexOf(placeholder)] = socket;
            return cb(socket);
          }
          function onError(cause) {
            connectReq.removeAllListeners();
            debug2(
              "tunneling socket could not be established, cause=%s\n",
              cause.message,
              cause.stack
            );
            var error = new Error("tunneling socket could not be established, cause=" + cause.message);
            error.code = "ECONNRESET";
            options.request.emit("error", error);
            self2.removeSocket(placeholder);
          }
        };
        TunnelingAgent.prototype.removeSocket = function removeSocket(socket) {
          var pos = this.sockets.indexOf(socket);
          if (pos === -1) {
            return;
          }
          this.sockets.splice(pos, 1);
          var pending = this.requests.shift();
          if (pending) {
            this.createSocket(pending, function(socket2) {
              pending.request.onSocket(socket2);
            });
          }
        };
        function createSecureSocket(options, cb) {
          var self2 = this;
          TunnelingAgent.prototype.createSocket.call(self2, options, function(socket) {
            var hostHeader = options.request.getHeader("host");
            var tlsOptions = mergeOptions({}, self2.options, {
              socket,
              servername: hostHeader ? hostHeader.replace(/:.*$/, "") : options.host
            });
            var secureSocket = tls.connect(0, tlsOptions);
            self2.sockets[self2.sockets.indexOf(socket)] = secureSocket;
            cb(secureSocket);
          });
        }
        function toOptions(host, port, localAddress) {
          if (typeof host === "string") {
            return {
              host,
              port,
              localAddress
            };
          }
          return host;
        }
        function mergeOptions(target) {
          for (var i = 1, len = arguments.length; i < len; ++i) {
            var overrides = arguments[i];
            if (typeof overrides === "object") {
              var keys = Object.keys(overrides);
              for (var j = 0, keyLen = keys.length; j < keyLen; ++j) {
                var k = keys[j];
                if (overrides[k] !== void 0) {
                  target[k] = overrides[k];
                }
              }
            }
          }
          return target;
        }
        var debug2;
        if (process.env.NODE_DEBUG && /\btunnel\b/.test(process.env.NODE_DEBUG)) {
          debug2 = function() {
            var args = Array.prototype.slice.call(arguments);
            if (typeof args[0] === "string") {
              args[0] = "TUNNEL: " + args[0];
            } else {
              args.unshift("TUNNEL:");
            }
            console.error.apply(console, args);
          };
        } else {
          debug2 = function() {
          };
        }
        __webpack_unused_export__ = debug2;
      })
    ),
    /***/
    621: (
      /***/
      ((__unused_webpack_module, exports) => {
        var __webpack_unused_export__;
        __webpack_unused_export__ = () => {
          throw new Error("@actions/exec is left out of this action: see docs/decisions.md");
        };
      })
    ),
    /***/
    576: (
      /***/
      ((module2) => {
        class ProxyAgent {
          constructor() {
            throw new Error("undici is left out of this action: see docs/decisions.md");
          }
        }
        module2.exports = { ProxyAgent };
      })
    ),
    /***/
    613: (
      /***/
      ((module2) => {
        "use strict";
        module2.exports = require("assert");
      })
    ),
    /***/
    434: (
      /***/
      ((module2) => {
        "use strict";
        module2.exports = require("events");
      })
    ),
    /***/
    611: (
      /***/
      ((module2) => {
        "use strict";
        module2.exports = require("http");
      })
    ),
    /***/
    692: (
      /***/
      ((module2) => {
        "use strict";
        module2.exports = require("https");
      })
    ),
    /***/
    278: (
      /***/
      ((module2) => {
        "use strict";
        module2.exports = require("net");
      })
    ),
    /***/
    756: (
      /***/
      ((module2) => {
        "use strict";
        module2.exports = require("tls");
      })
    ),
    /***/
    23: (
      /***/
      ((module2) => {
        "use strict";
        module2.exports = require("util");
      })
    )
    /******/
  };
  var __webpack_module_cache__ = {};
  function __nccwpck_require__(moduleId) {
    var cachedModule = __webpack_module_cache__[moduleId];
    if (cachedModule !== void 0) {
      return cachedModule.exports;
    }
    var module2 = __webpack_module_cache__[moduleId] = {
      /******/
      // no module.id needed
      /******/
      // no module.loaded needed
      /******/
      exports: {}
      /******/
    };
    var threw = true;
    try {
      __webpack_modules__[moduleId](module2, module2.exports, __nccwpck_require__);
      threw = false;
    } finally {
      if (threw) delete __webpack_module_cache__[moduleId];
    }
    return module2.exports;
  }
  if (typeof __nccwpck_require__ !== "undefined") __nccwpck_require__.ab = __dirname + "/";
  (() => {
    var getProto = Object.getPrototypeOf ? (obj) => Object.getPrototypeOf(obj) : (obj) => obj.__proto__;
    var leafPrototypes;
    __nccwpck_require__.t = function(value, mode) {
      if (mode & 1) value = this(value);
      if (mode & 8) return value;
      if (typeof value === "object" && value) {
        if (mode & 4 && value.__esModule) return value;
        if (mode & 16 && typeof value.then === "function") return value;
      }
      var ns = /* @__PURE__ */ Object.create(null);
      __nccwpck_require__.r(ns);
      var def = {};
      leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
      for (var current = mode & 2 && value; typeof current == "object" && !~leafPrototypes.indexOf(current); current = getProto(current)) {
        Object.getOwnPropertyNames(current).forEach((key) => def[key] = () => value[key]);
      }
      def["default"] = () => value;
      __nccwpck_require__.d(ns, def);
      return ns;
    };
  })();
  (() => {
    __nccwpck_require__.d = (exports, definition) => {
      for (var key in definition) {
        if (__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
          Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
        }
      }
    };
  })();
  (() => {
    __nccwpck_require__.o = (obj, prop) => Object.prototype.hasOwnProperty.call(obj, prop);
  })();
  (() => {
    __nccwpck_require__.r = (exports) => {
      if (typeof Symbol !== "undefined" && Symbol.toStringTag) {
        Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
      }
      Object.defineProperty(exports, "__esModule", { value: true });
    };
  })();
  var __webpack_exports__ = {};
  (() => {
    "use strict";
    var v4_core_namespaceObject = {};
    __nccwpck_require__.r(v4_core_namespaceObject);
    __nccwpck_require__.d(v4_core_namespaceObject, {
      tmp: () => NEVER,
      xLC: () => safeParse
    });
    ;
    //! external "os"
    const external_os_namespaceObject = require("os");
    ;
    //! ./node_modules/@actions/core/lib/utils.js
    function utils_toCommandValue(input) {
      if (input === null || input === void 0) {
        return "";
      } else if (typeof input === "string" || input instanceof String) {
        return input;
      }
      return JSON.stringify(input);
    }
    function utils_toCommandProperties(annotationProperties) {
      if (!Object.keys(annotationProperties).length) {
        return {};
      }
      return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
      };
    }
    ;
    //! ./node_modules/@actions/core/lib/command.js
    function command_issueCommand(command, properties, message) {
      const cmd = new Command(command, properties, message);
      process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
    }
    function command_issue(name, message = "") {
      command_issueCommand(name, {}, message);
    }
    const CMD_STRING = "::";
    class Command {
      constructor(command, properties, message) {
        if (!command) {
          command = "missing.command";
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
      }
      toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
          cmdStr += " ";
          let first = true;
          for (const key in this.properties) {
            if (this.properties.hasOwnProperty(key)) {
              const val = this.properties[key];
              if (val) {
                if (first) {
                  first = false;
                } else {
                  cmdStr += ",";
                }
                cmdStr += `${key}=${escapeProperty(val)}`;
              }
            }
          }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
      }
    }
    function escapeData(s) {
      return utils_toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
    }
    function escapeProperty(s) {
      return utils_toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
    }
    ;
    //! external "crypto"
    const external_crypto_namespaceObject = require("crypto");
    ;
    //! external "fs"
    const external_fs_namespaceObject = require("fs");
    ;
    //! ./node_modules/@actions/core/lib/file-command.js
    function file_command_issueFileCommand(command, message) {
      const filePath = process.env[`GITHUB_${command}`];
      if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
      }
      if (!external_fs_namespaceObject.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
      }
      external_fs_namespaceObject.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
        encoding: "utf8"
      });
    }
    function file_command_prepareKeyValueMessage(key, value) {
      const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
      const convertedValue = utils_toCommandValue(value);
      if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
      }
      if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
      }
      return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
    }
    ;
    //! external "path"
    const external_path_namespaceObject = require("path");
    var external_http_ = __nccwpck_require__(611);
    var external_http_namespaceObject = /* @__PURE__ */ __nccwpck_require__.t(external_http_, 2);
    var external_https_ = __nccwpck_require__(692);
    var external_https_namespaceObject = /* @__PURE__ */ __nccwpck_require__.t(external_https_, 2);
    ;
    //! ./node_modules/@actions/http-client/lib/proxy.js
    function getProxyUrl(reqUrl) {
      const usingSsl = reqUrl.protocol === "https:";
      if (checkBypass(reqUrl)) {
        return void 0;
      }
      const proxyVar = (() => {
        if (usingSsl) {
          return process.env["https_proxy"] || process.env["HTTPS_PROXY"];
        } else {
          return process.env["http_proxy"] || process.env["HTTP_PROXY"];
        }
      })();
      if (proxyVar) {
        try {
          return new DecodedURL(proxyVar);
        } catch (_a2) {
          if (!proxyVar.startsWith("http://") && !proxyVar.startsWith("https://"))
            return new DecodedURL(`http://${proxyVar}`);
        }
      } else {
        return void 0;
      }
    }
    function checkBypass(reqUrl) {
      if (!reqUrl.hostname) {
        return false;
      }
      const reqHost = reqUrl.hostname;
      if (isLoopbackAddress(reqHost)) {
        return true;
      }
      const noProxy = process.env["no_proxy"] || process.env["NO_PROXY"] || "";
      if (!noProxy) {
        return false;
      }
      let reqPort;
      if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
      } else if (reqUrl.protocol === "http:") {
        reqPort = 80;
      } else if (reqUrl.protocol === "https:") {
        reqPort = 443;
      }
      const upperReqHosts = [reqUrl.hostname.toUpperCase()];
      if (typeof reqPort === "number") {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
      }
      for (const upperNoProxyItem of noProxy.split(",").map((x) => x.trim().toUpperCase()).filter((x) => x)) {
        if (upperNoProxyItem === "*" || upperReqHosts.some((x) => x === upperNoProxyItem || x.endsWith(`.${upperNoProxyItem}`) || upperNoProxyItem.startsWith(".") && x.endsWith(`${upperNoProxyItem}`))) {
          return true;
        }
      }
      return false;
    }
    function isLoopbackAddress(host) {
      const hostLower = host.toLowerCase();
      return hostLower === "localhost" || hostLower.startsWith("127.") || hostLower.startsWith("[::1]") || hostLower.startsWith("[0:0:0:0:0:0:0:1]");
    }
    class DecodedURL extends URL {
      constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
      }
      get username() {
        return this._decodedUsername;
      }
      get password() {
        return this._decodedPassword;
      }
    }
    var tunnel = __nccwpck_require__(770);
    var undici = __nccwpck_require__(576);
    ;
    //! ./node_modules/@actions/http-client/lib/index.js
    var __awaiter = function(thisArg, _arguments, P, generator) {
      function adopt(value) {
        return value instanceof P ? value : new P(function(resolve) {
          resolve(value);
        });
      }
      return new (P || (P = Promise))(function(resolve, reject) {
        function fulfilled(value) {
          try {
            step(generator.next(value));
          } catch (e) {
            reject(e);
          }
        }
        function rejected(value) {
          try {
            step(generator["throw"](value));
          } catch (e) {
            reject(e);
          }
        }
        function step(result) {
          result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
        }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
      });
    };
    var HttpCodes;
    (function(HttpCodes2) {
      HttpCodes2[HttpCodes2["OK"] = 200] = "OK";
      HttpCodes2[HttpCodes2["MultipleChoices"] = 300] = "MultipleChoices";
      HttpCodes2[HttpCodes2["MovedPermanently"] = 301] = "MovedPermanently";
      HttpCodes2[HttpCodes2["ResourceMoved"] = 302] = "ResourceMoved";
      HttpCodes2[HttpCodes2["SeeOther"] = 303] = "SeeOther";
      HttpCodes2[HttpCodes2["NotModified"] = 304] = "NotModified";
      HttpCodes2[HttpCodes2["UseProxy"] = 305] = "UseProxy";
      HttpCodes2[HttpCodes2["SwitchProxy"] = 306] = "SwitchProxy";
      HttpCodes2[HttpCodes2["TemporaryRedirect"] = 307] = "TemporaryRedirect";
      HttpCodes2[HttpCodes2["PermanentRedirect"] = 308] = "PermanentRedirect";
      HttpCodes2[HttpCodes2["BadRequest"] = 400] = "BadRequest";
      HttpCodes2[HttpCodes2["Unauthorized"] = 401] = "Unauthorized";
      HttpCodes2[HttpCodes2["PaymentRequired"] = 402] = "PaymentRequired";
      HttpCodes2[HttpCodes2["Forbidden"] = 403] = "Forbidden";
      HttpCodes2[HttpCodes2["NotFound"] = 404] = "NotFound";
      HttpCodes2[HttpCodes2["MethodNotAllowed"] = 405] = "MethodNotAllowed";
      HttpCodes2[HttpCodes2["NotAcceptable"] = 406] = "NotAcceptable";
      HttpCodes2[HttpCodes2["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
      HttpCodes2[HttpCodes2["RequestTimeout"] = 408] = "RequestTimeout";
      HttpCodes2[HttpCodes2["Conflict"] = 409] = "Conflict";
      HttpCodes2[HttpCodes2["Gone"] = 410] = "Gone";
      HttpCodes2[HttpCodes2["TooManyRequests"] = 429] = "TooManyRequests";
      HttpCodes2[HttpCodes2["InternalServerError"] = 500] = "InternalServerError";
      HttpCodes2[HttpCodes2["NotImplemented"] = 501] = "NotImplemented";
      HttpCodes2[HttpCodes2["BadGateway"] = 502] = "BadGateway";
      HttpCodes2[HttpCodes2["ServiceUnavailable"] = 503] = "ServiceUnavailable";
      HttpCodes2[HttpCodes2["GatewayTimeout"] = 504] = "GatewayTimeout";
    })(HttpCodes || (HttpCodes = {}));
    var Headers;
    (function(Headers2) {
      Headers2["Accept"] = "accept";
      Headers2["ContentType"] = "content-type";
    })(Headers || (Headers = {}));
    var MediaTypes;
    (function(MediaTypes2) {
      MediaTypes2["ApplicationJson"] = "application/json";
    })(MediaTypes || (MediaTypes = {}));
    function lib_getProxyUrl(serverUrl) {
      const proxyUrl = pm.getProxyUrl(new URL(serverUrl));
      return proxyUrl ? proxyUrl.href : "";
    }
    const HttpRedirectCodes = [
      HttpCodes.MovedPermanently,
      HttpCodes.ResourceMoved,
      HttpCodes.SeeOther,
      HttpCodes.TemporaryRedirect,
      HttpCodes.PermanentRedirect
    ];
    const HttpResponseRetryCodes = [
      HttpCodes.BadGateway,
      HttpCodes.ServiceUnavailable,
      HttpCodes.GatewayTimeout
    ];
    const RetryableHttpVerbs = ["OPTIONS", "GET", "DELETE", "HEAD"];
    const ExponentialBackoffCeiling = 10;
    const ExponentialBackoffTimeSlice = 5;
    class HttpClientError extends Error {
      constructor(message, statusCode) {
        super(message);
        this.name = "HttpClientError";
        this.statusCode = statusCode;
        Object.setPrototypeOf(this, HttpClientError.prototype);
      }
    }
    class HttpClientResponse {
      constructor(message) {
        this.message = message;
      }
      readBody() {
        return __awaiter(this, void 0, void 0, function* () {
          return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
            let output = Buffer.alloc(0);
            this.message.on("data", (chunk) => {
              output = Buffer.concat([output, chunk]);
            });
            this.message.on("end", () => {
              resolve(output.toString());
            });
          }));
        });
      }
      readBodyBuffer() {
        return __awaiter(this, void 0, void 0, function* () {
          return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
            const chunks = [];
            this.message.on("data", (chunk) => {
              chunks.push(chunk);
            });
            this.message.on("end", () => {
              resolve(Buffer.concat(chunks));
            });
          }));
        });
      }
    }
    function isHttps(requestUrl) {
      const parsedUrl = new URL(requestUrl);
      return parsedUrl.protocol === "https:";
    }
    class lib_HttpClient {
      constructor(userAgent, handlers, requestOptions) {
        this._ignoreSslError = false;
        this._allowRedirects = true;
        this._allowRedirectDowngrade = false;
        this._maxRedirects = 50;
        this._allowRetries = false;
        this._maxRetries = 1;
        this._keepAlive = false;
        this._disposed = false;
        this.userAgent = this._getUserAgentWithOrchestrationId(userAgent);
        this.handlers = handlers || [];
        this.requestOptions = requestOptions;
        if (requestOptions) {
          if (requestOptions.ignoreSslError != null) {
            this._ignoreSslError = requestOptions.ignoreSslError;
          }
          this._socketTimeout = requestOptions.socketTimeout;
          if (requestOptions.allowRedirects != null) {
            this._allowRedirects = requestOptions.allowRedirects;
          }
          if (requestOptions.allowRedirectDowngrade != null) {
            this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade;
          }
          if (requestOptions.maxRedirects != null) {
            this._maxRedirects = Math.max(requestOptions.maxRedirects, 0);
          }
          if (requestOptions.keepAlive != null) {
            this._keepAlive = requestOptions.keepAlive;
          }
          if (requestOptions.allowRetries != null) {
            this._allowRetries = requestOptions.allowRetries;
          }
          if (requestOptions.maxRetries != null) {
            this._maxRetries = requestOptions.maxRetries;
          }
        }
      }
      options(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
          return this.request("OPTIONS", requestUrl, null, additionalHeaders || {});
        });
      }
      get(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
          return this.request("GET", requestUrl, null, additionalHeaders || {});
        });
      }
      del(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
          return this.request("DELETE", requestUrl, null, additionalHeaders || {});
        });
      }
      post(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
          return this.request("POST", requestUrl, data, additionalHeaders || {});
        });
      }
      patch(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
          return this.request("PATCH", requestUrl, data, additionalHeaders || {});
        });
      }
      put(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
          return this.request("PUT", requestUrl, data, additionalHeaders || {});
        });
      }
      head(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
          return this.request("HEAD", requestUrl, null, additionalHeaders || {});
        });
      }
      sendStream(verb, requestUrl, stream, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
          return this.request(verb, requestUrl, stream, additionalHeaders);
        });
      }
      /**
       * Gets a typed object from an endpoint
       * Be aware that not found returns a null.  Other errors (4xx, 5xx) reject the promise
       */
      getJson(requestUrl_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
          additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
          const res = yield this.get(requestUrl, additionalHeaders);
          return this._processResponse(res, this.requestOptions);
        });
      }
      postJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
          const data = JSON.stringify(obj, null, 2);
          additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
          additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
          const res = yield this.post(requestUrl, data, additionalHeaders);
          return this._processResponse(res, this.requestOptions);
        });
      }
      putJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
          const data = JSON.stringify(obj, null, 2);
          additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
          additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
          const res = yield this.put(requestUrl, data, additionalHeaders);
          return this._processResponse(res, this.requestOptions);
        });
      }
      patchJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
          const data = JSON.stringify(obj, null, 2);
          additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
          additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
          const res = yield this.patch(requestUrl, data, additionalHeaders);
          return this._processResponse(res, this.requestOptions);
        });
      }
      /**
       * Makes a raw http request.
       * All other methods such as get, post, patch, and request ultimately call this.
       * Prefer get, del, post and patch
       */
      request(verb, requestUrl, data, headers) {
        return __awaiter(this, void 0, void 0, function* () {
          if (this._disposed) {
            throw new Error("Client has already been disposed.");
          }
          const parsedUrl = new URL(requestUrl);
          let info2 = this._prepareRequest(verb, parsedUrl, headers);
          const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb) ? this._maxRetries + 1 : 1;
          let numTries = 0;
          let response;
          do {
            response = yield this.requestRaw(info2, data);
            if (response && response.message && response.message.statusCode === HttpCodes.Unauthorized) {
              let authenticationHandler;
              for (const handler of this.handlers) {
                if (handler.canHandleAuthentication(response)) {
                  authenticationHandler = handler;
                  break;
                }
              }
              if (authenticationHandler) {
                return authenticationHandler.handleAuthentication(this, info2, data);
              } else {
                return response;
              }
            }
            let redirectsRemaining = this._maxRedirects;
            while (response.message.statusCode && HttpRedirectCodes.includes(response.message.statusCode) && this._allowRedirects && redirectsRemaining > 0) {
              const redirectUrl = response.message.headers["location"];
              if (!redirectUrl) {
                break;
              }
              const parsedRedirectUrl = new URL(redirectUrl);
              if (parsedUrl.protocol === "https:" && parsedUrl.protocol !== parsedRedirectUrl.protocol && !this._allowRedirectDowngrade) {
                throw new Error("Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.");
              }
              yield response.readBody();
              if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
                for (const header in headers) {
                  if (header.toLowerCase() === "authorization") {
                    delete headers[header];
                  }
                }
              }
              info2 = this._prepareRequest(verb, parsedRedirectUrl, headers);
              response = yield this.requestRaw(info2, data);
              redirectsRemaining--;
            }
            if (!response.message.statusCode || !HttpResponseRetryCodes.includes(response.message.statusCode)) {
              return response;
            }
            numTries += 1;
            if (numTries < maxTries) {
              yield response.readBody();
              yield this._performExponentialBackoff(numTries);
            }
          } while (numTries < maxTries);
          return response;
        });
      }
      /**
       * Needs to be called if keepAlive is set to true in request options.
       */
      dispose() {
        if (this._agent) {
          this._agent.destroy();
        }
        this._disposed = true;
      }
      /**
       * Raw request.
       * @param info
       * @param data
       */
      requestRaw(info2, data) {
        return __awaiter(this, void 0, void 0, function* () {
          return new Promise((resolve, reject) => {
            function callbackForResult(err, res) {
              if (err) {
                reject(err);
              } else if (!res) {
                reject(new Error("Unknown error"));
              } else {
                resolve(res);
              }
            }
            this.requestRawWithCallback(info2, data, callbackForResult);
          });
        });
      }
      /**
       * Raw request with callback.
       * @param info
       * @param data
       * @param onResult
       */
      requestRawWithCallback(info2, data, onResult) {
        if (typeof data === "string") {
          if (!info2.options.headers) {
            info2.options.headers = {};
          }
          info2.options.headers["Content-Length"] = Buffer.byteLength(data, "utf8");
        }
        let callbackCalled = false;
        function handleResult(err, res) {
          if (!callbackCalled) {
            callbackCalled = true;
            onResult(err, res);
          }
        }
        const req = info2.httpModule.request(info2.options, (msg) => {
          const res = new HttpClientResponse(msg);
          handleResult(void 0, res);
        });
        let socket;
        req.on("socket", (sock) => {
          socket = sock;
        });
        req.setTimeout(this._socketTimeout || 3 * 6e4, () => {
          if (socket) {
            socket.end();
          }
          handleResult(new Error(`Request timeout: ${info2.options.path}`));
        });
        req.on("error", function(err) {
          handleResult(err);
        });
        if (data && typeof data === "string") {
          req.write(data, "utf8");
        }
        if (data && typeof data !== "string") {
          data.on("close", function() {
            req.end();
          });
          data.pipe(req);
        } else {
          req.end();
        }
      }
      /**
       * Gets an http agent. This function is useful when you need an http agent that handles
       * routing through a proxy server - depending upon the url and proxy environment variables.
       * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
       */
      getAgent(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        return this._getAgent(parsedUrl);
      }
      getAgentDispatcher(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        const proxyUrl = getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (!useProxy) {
          return;
        }
        return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);
      }
      _prepareRequest(method, requestUrl, headers) {
        const info2 = {};
        info2.parsedUrl = requestUrl;
        const usingSsl = info2.parsedUrl.protocol === "https:";
        info2.httpModule = usingSsl ? external_https_namespaceObject : external_http_namespaceObject;
        const defaultPort = usingSsl ? 443 : 80;
        info2.options = {};
        info2.options.host = info2.parsedUrl.hostname;
        info2.options.port = info2.parsedUrl.port ? parseInt(info2.parsedUrl.port) : defaultPort;
        info2.options.path = (info2.parsedUrl.pathname || "") + (info2.parsedUrl.search || "");
        info2.options.method = method;
        info2.options.headers = this._mergeHeaders(headers);
        if (this.userAgent != null) {
          info2.options.headers["user-agent"] = this.userAgent;
        }
        info2.options.agent = this._getAgent(info2.parsedUrl);
        if (this.handlers) {
          for (const handler of this.handlers) {
            handler.prepareRequest(info2.options);
          }
        }
        return info2;
      }
      _mergeHeaders(headers) {
        if (this.requestOptions && this.requestOptions.headers) {
          return Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(headers || {}));
        }
        return lowercaseKeys(headers || {});
      }
      /**
       * Gets an existing header value or returns a default.
       * Handles converting number header values to strings since HTTP headers must be strings.
       * Note: This returns string | string[] since some headers can have multiple values.
       * For headers that must always be a single string (like Content-Type), use the
       * specialized _getExistingOrDefaultContentTypeHeader method instead.
       */
      _getExistingOrDefaultHeader(additionalHeaders, header, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
          const headerValue = lowercaseKeys(this.requestOptions.headers)[header];
          if (headerValue) {
            clientHeader = typeof headerValue === "number" ? headerValue.toString() : headerValue;
          }
        }
        const additionalValue = additionalHeaders[header];
        if (additionalValue !== void 0) {
          return typeof additionalValue === "number" ? additionalValue.toString() : additionalValue;
        }
        if (clientHeader !== void 0) {
          return clientHeader;
        }
        return _default;
      }
      /**
       * Specialized version of _getExistingOrDefaultHeader for Content-Type header.
       * Always returns a single string (not an array) since Content-Type should be a single value.
       * Converts arrays to comma-separated strings and numbers to strings to ensure type safety.
       * This was split from _getExistingOrDefaultHeader to provide stricter typing for callers
       * that assign the result to places expecting a string (e.g., additionalHeaders[Headers.ContentType]).
       */
      _getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
          const headerValue = lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];
          if (headerValue) {
            if (typeof headerValue === "number") {
              clientHeader = String(headerValue);
            } else if (Array.isArray(headerValue)) {
              clientHeader = headerValue.join(", ");
            } else {
              clientHeader = headerValue;
            }
          }
        }
        const additionalValue = additionalHeaders[Headers.ContentType];
        if (additionalValue !== void 0) {
          if (typeof additionalValue === "number") {
            return String(additionalValue);
          } else if (Array.isArray(additionalValue)) {
            return additionalValue.join(", ");
          } else {
            return additionalValue;
          }
        }
        if (clientHeader !== void 0) {
          return clientHeader;
        }
        return _default;
      }
      _getAgent(parsedUrl) {
        let agent;
        const proxyUrl = getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (this._keepAlive && useProxy) {
          agent = this._proxyAgent;
        }
        if (!useProxy) {
          agent = this._agent;
        }
        if (agent) {
          return agent;
        }
        const usingSsl = parsedUrl.protocol === "https:";
        let maxSockets = 100;
        if (this.requestOptions) {
          maxSockets = this.requestOptions.maxSockets || external_http_.globalAgent.maxSockets;
        }
        if (proxyUrl && proxyUrl.hostname) {
          const agentOptions = {
            maxSockets,
            keepAlive: this._keepAlive,
            proxy: Object.assign(Object.assign({}, (proxyUrl.username || proxyUrl.password) && {
              proxyAuth: `${proxyUrl.username}:${proxyUrl.password}`
            }), { host: proxyUrl.hostname, port: proxyUrl.port })
          };
          let tunnelAgent;
          const overHttps = proxyUrl.protocol === "https:";
          if (usingSsl) {
            tunnelAgent = overHttps ? tunnel.httpsOverHttps : tunnel.httpsOverHttp;
          } else {
            tunnelAgent = overHttps ? tunnel.httpOverHttps : tunnel.httpOverHttp;
          }
          agent = tunnelAgent(agentOptions);
          this._proxyAgent = agent;
        }
        if (!agent) {
          const options = { keepAlive: this._keepAlive, maxSockets };
          agent = usingSsl ? new external_https_.Agent(options) : new external_http_.Agent(options);
          this._agent = agent;
        }
        if (usingSsl && this._ignoreSslError) {
          agent.options = Object.assign(agent.options || {}, {
            rejectUnauthorized: false
          });
        }
        return agent;
      }
      _getProxyAgentDispatcher(parsedUrl, proxyUrl) {
        let proxyAgent;
        if (this._keepAlive) {
          proxyAgent = this._proxyAgentDispatcher;
        }
        if (proxyAgent) {
          return proxyAgent;
        }
        const usingSsl = parsedUrl.protocol === "https:";
        proxyAgent = new undici.ProxyAgent(Object.assign({ uri: proxyUrl.href, pipelining: !this._keepAlive ? 0 : 1 }, (proxyUrl.username || proxyUrl.password) && {
          token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString("base64")}`
        }));
        this._proxyAgentDispatcher = proxyAgent;
        if (usingSsl && this._ignoreSslError) {
          proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, {
            rejectUnauthorized: false
          });
        }
        return proxyAgent;
      }
      _getUserAgentWithOrchestrationId(userAgent) {
        const baseUserAgent = userAgent || "actions/http-client";
        const orchId = process.env["ACTIONS_ORCHESTRATION_ID"];
        if (orchId) {
          const sanitizedId = orchId.replace(/[^a-z0-9_.-]/gi, "_");
          return `${baseUserAgent} actions_orchestration_id/${sanitizedId}`;
        }
        return baseUserAgent;
      }
      _performExponentialBackoff(retryNumber) {
        return __awaiter(this, void 0, void 0, function* () {
          retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
          const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
          return new Promise((resolve) => setTimeout(() => resolve(), ms));
        });
      }
      _processResponse(res, options) {
        return __awaiter(this, void 0, void 0, function* () {
          return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
            const statusCode = res.message.statusCode || 0;
            const response = {
              statusCode,
              result: null,
              headers: {}
            };
            if (statusCode === HttpCodes.NotFound) {
              resolve(response);
            }
            function dateTimeDeserializer(key, value) {
              if (typeof value === "string") {
                const a = new Date(value);
                if (!isNaN(a.valueOf())) {
                  return a;
                }
              }
              return value;
            }
            let obj;
            let contents;
            try {
              contents = yield res.readBody();
              if (contents && contents.length > 0) {
                if (options && options.deserializeDates) {
                  obj = JSON.parse(contents, dateTimeDeserializer);
                } else {
                  obj = JSON.parse(contents);
                }
                response.result = obj;
              }
              response.headers = res.message.headers;
            } catch (err) {
            }
            if (statusCode > 299) {
              let msg;
              if (obj && obj.message) {
                msg = obj.message;
              } else if (contents && contents.length > 0) {
                msg = contents;
              } else {
                msg = `Failed request: (${statusCode})`;
              }
              const err = new HttpClientError(msg, statusCode);
              err.result = response.result;
              reject(err);
            } else {
              resolve(response);
            }
          }));
        });
      }
    }
    const lowercaseKeys = (obj) => Object.keys(obj).reduce((c, k) => (c[k.toLowerCase()] = obj[k], c), {});
    ;
    //! ./node_modules/@actions/http-client/lib/auth.js
    var auth_awaiter = function(thisArg, _arguments, P, generator) {
      function adopt(value) {
        return value instanceof P ? value : new P(function(resolve) {
          resolve(value);
        });
      }
      return new (P || (P = Promise))(function(resolve, reject) {
        function fulfilled(value) {
          try {
            step(generator.next(value));
          } catch (e) {
            reject(e);
          }
        }
        function rejected(value) {
          try {
            step(generator["throw"](value));
          } catch (e) {
            reject(e);
          }
        }
        function step(result) {
          result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
        }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
      });
    };
    class BasicCredentialHandler {
      constructor(username, password) {
        this.username = username;
        this.password = password;
      }
      prepareRequest(options) {
        if (!options.headers) {
          throw Error("The request has no headers");
        }
        options.headers["Authorization"] = `Basic ${Buffer.from(`${this.username}:${this.password}`).toString("base64")}`;
      }
      // This handler cannot handle 401
      canHandleAuthentication() {
        return false;
      }
      handleAuthentication() {
        return auth_awaiter(this, void 0, void 0, function* () {
          throw new Error("not implemented");
        });
      }
    }
    class auth_BearerCredentialHandler {
      constructor(token) {
        this.token = token;
      }
      // currently implements pre-authorization
      // TODO: support preAuth = false where it hooks on 401
      prepareRequest(options) {
        if (!options.headers) {
          throw Error("The request has no headers");
        }
        options.headers["Authorization"] = `Bearer ${this.token}`;
      }
      // This handler cannot handle 401
      canHandleAuthentication() {
        return false;
      }
      handleAuthentication() {
        return auth_awaiter(this, void 0, void 0, function* () {
          throw new Error("not implemented");
        });
      }
    }
    class PersonalAccessTokenCredentialHandler {
      constructor(token) {
        this.token = token;
      }
      // currently implements pre-authorization
      // TODO: support preAuth = false where it hooks on 401
      prepareRequest(options) {
        if (!options.headers) {
          throw Error("The request has no headers");
        }
        options.headers["Authorization"] = `Basic ${Buffer.from(`PAT:${this.token}`).toString("base64")}`;
      }
      // This handler cannot handle 401
      canHandleAuthentication() {
        return false;
      }
      handleAuthentication() {
        return auth_awaiter(this, void 0, void 0, function* () {
          throw new Error("not implemented");
        });
      }
    }
    ;
    //! ./node_modules/@actions/core/lib/oidc-utils.js
    var oidc_utils_awaiter = function(thisArg, _arguments, P, generator) {
      function adopt(value) {
        return value instanceof P ? value : new P(function(resolve) {
          resolve(value);
        });
      }
      return new (P || (P = Promise))(function(resolve, reject) {
        function fulfilled(value) {
          try {
            step(generator.next(value));
          } catch (e) {
            reject(e);
          }
        }
        function rejected(value) {
          try {
            step(generator["throw"](value));
          } catch (e) {
            reject(e);
          }
        }
        function step(result) {
          result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
        }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
      });
    };
    class oidc_utils_OidcClient {
      static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
          allowRetries: allowRetry,
          maxRetries: maxRetry
        };
        return new HttpClient("actions/oidc-client", [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
      }
      static getRequestToken() {
        const token = process.env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"];
        if (!token) {
          throw new Error("Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable");
        }
        return token;
      }
      static getIDTokenUrl() {
        const runtimeUrl = process.env["ACTIONS_ID_TOKEN_REQUEST_URL"];
        if (!runtimeUrl) {
          throw new Error("Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable");
        }
        return runtimeUrl;
      }
      static getCall(id_token_url) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
          var _a2;
          const httpclient = oidc_utils_OidcClient.createHttpClient();
          const res = yield httpclient.getJson(id_token_url).catch((error2) => {
            throw new Error(`Failed to get ID Token. 
 
        Error Code : ${error2.statusCode}
 
        Error Message: ${error2.message}`);
          });
          const id_token = (_a2 = res.result) === null || _a2 === void 0 ? void 0 : _a2.value;
          if (!id_token) {
            throw new Error("Response json body do not have ID Token field");
          }
          return id_token;
        });
      }
      static getIDToken(audience) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
          try {
            let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
            if (audience) {
              const encodedAudience = encodeURIComponent(audience);
              id_token_url = `${id_token_url}&audience=${encodedAudience}`;
            }
            debug(`ID token url is ${id_token_url}`);
            const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
            setSecret(id_token);
            return id_token;
          } catch (error2) {
            throw new Error(`Error message: ${error2.message}`);
          }
        });
      }
    }
    ;
    //! ./node_modules/@actions/core/lib/summary.js
    var summary_awaiter = function(thisArg, _arguments, P, generator) {
      function adopt(value) {
        return value instanceof P ? value : new P(function(resolve) {
          resolve(value);
        });
      }
      return new (P || (P = Promise))(function(resolve, reject) {
        function fulfilled(value) {
          try {
            step(generator.next(value));
          } catch (e) {
            reject(e);
          }
        }
        function rejected(value) {
          try {
            step(generator["throw"](value));
          } catch (e) {
            reject(e);
          }
        }
        function step(result) {
          result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
        }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
      });
    };
    const { access, appendFile, writeFile } = external_fs_namespaceObject.promises;
    const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
    const SUMMARY_DOCS_URL = "https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary";
    class Summary {
      constructor() {
        this._buffer = "";
      }
      /**
       * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
       * Also checks r/w permissions.
       *
       * @returns step summary file path
       */
      filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
          if (this._filePath) {
            return this._filePath;
          }
          const pathFromEnv = process.env[SUMMARY_ENV_VAR];
          if (!pathFromEnv) {
            throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
          }
          try {
            yield access(pathFromEnv, external_fs_namespaceObject.constants.R_OK | external_fs_namespaceObject.constants.W_OK);
          } catch (_a2) {
            throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
          }
          this._filePath = pathFromEnv;
          return this._filePath;
        });
      }
      /**
       * Wraps content in an HTML tag, adding any HTML attributes
       *
       * @param {string} tag HTML tag to wrap
       * @param {string | null} content content within the tag
       * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
       *
       * @returns {string} content wrapped in HTML element
       */
      wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
        if (!content) {
          return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
      }
      /**
       * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
       *
       * @param {SummaryWriteOptions} [options] (optional) options for write operation
       *
       * @returns {Promise<Summary>} summary instance
       */
      write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
          const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
          const filePath = yield this.filePath();
          const writeFunc = overwrite ? writeFile : appendFile;
          yield writeFunc(filePath, this._buffer, { encoding: "utf8" });
          return this.emptyBuffer();
        });
      }
      /**
       * Clears the summary buffer and wipes the summary file
       *
       * @returns {Summary} summary instance
       */
      clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
          return this.emptyBuffer().write({ overwrite: true });
        });
      }
      /**
       * Returns the current summary buffer as a string
       *
       * @returns {string} string of summary buffer
       */
      stringify() {
        return this._buffer;
      }
      /**
       * If the summary buffer is empty
       *
       * @returns {boolen} true if the buffer is empty
       */
      isEmptyBuffer() {
        return this._buffer.length === 0;
      }
      /**
       * Resets the summary buffer without writing to summary file
       *
       * @returns {Summary} summary instance
       */
      emptyBuffer() {
        this._buffer = "";
        return this;
      }
      /**
       * Adds raw text to the summary buffer
       *
       * @param {string} text content to add
       * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
       *
       * @returns {Summary} summary instance
       */
      addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
      }
      /**
       * Adds the operating system-specific end-of-line marker to the buffer
       *
       * @returns {Summary} summary instance
       */
      addEOL() {
        return this.addRaw(external_os_namespaceObject.EOL);
      }
      /**
       * Adds an HTML codeblock to the summary buffer
       *
       * @param {string} code content to render within fenced code block
       * @param {string} lang (optional) language to syntax highlight code
       *
       * @returns {Summary} summary instance
       */
      addCodeBlock(code2, lang) {
        const attrs = Object.assign({}, lang && { lang });
        const element = this.wrap("pre", this.wrap("code", code2), attrs);
        return this.addRaw(element).addEOL();
      }
      /**
       * Adds an HTML list to the summary buffer
       *
       * @param {string[]} items list of items to render
       * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
       *
       * @returns {Summary} summary instance
       */
      addList(items, ordered = false) {
        const tag = ordered ? "ol" : "ul";
        const listItems = items.map((item) => this.wrap("li", item)).join("");
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
      }
      /**
       * Adds an HTML table to the summary buffer
       *
       * @param {SummaryTableCell[]} rows table rows
       *
       * @returns {Summary} summary instance
       */
      addTable(rows) {
        const tableBody = rows.map((row) => {
          const cells = row.map((cell) => {
            if (typeof cell === "string") {
              return this.wrap("td", cell);
            }
            const { header, data, colspan, rowspan } = cell;
            const tag = header ? "th" : "td";
            const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
            return this.wrap(tag, data, attrs);
          }).join("");
          return this.wrap("tr", cells);
        }).join("");
        const element = this.wrap("table", tableBody);
        return this.addRaw(element).addEOL();
      }
      /**
       * Adds a collapsable HTML details element to the summary buffer
       *
       * @param {string} label text for the closed state
       * @param {string} content collapsable content
       *
       * @returns {Summary} summary instance
       */
      addDetails(label, content) {
        const element = this.wrap("details", this.wrap("summary", label) + content);
        return this.addRaw(element).addEOL();
      }
      /**
       * Adds an HTML image tag to the summary buffer
       *
       * @param {string} src path to the image you to embed
       * @param {string} alt text description of the image
       * @param {SummaryImageOptions} options (optional) addition image attributes
       *
       * @returns {Summary} summary instance
       */
      addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
        const element = this.wrap("img", null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
      }
      /**
       * Adds an HTML section heading element
       *
       * @param {string} text heading text
       * @param {number | string} [level=1] (optional) the heading level, default: 1
       *
       * @returns {Summary} summary instance
       */
      addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ["h1", "h2", "h3", "h4", "h5", "h6"].includes(tag) ? tag : "h1";
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
      }
      /**
       * Adds an HTML thematic break (<hr>) to the summary buffer
       *
       * @returns {Summary} summary instance
       */
      addSeparator() {
        const element = this.wrap("hr", null);
        return this.addRaw(element).addEOL();
      }
      /**
       * Adds an HTML line break (<br>) to the summary buffer
       *
       * @returns {Summary} summary instance
       */
      addBreak() {
        const element = this.wrap("br", null);
        return this.addRaw(element).addEOL();
      }
      /**
       * Adds an HTML blockquote to the summary buffer
       *
       * @param {string} text quote text
       * @param {string} cite (optional) citation url
       *
       * @returns {Summary} summary instance
       */
      addQuote(text, cite) {
        const attrs = Object.assign({}, cite && { cite });
        const element = this.wrap("blockquote", text, attrs);
        return this.addRaw(element).addEOL();
      }
      /**
       * Adds an HTML anchor tag to the summary buffer
       *
       * @param {string} text link text/content
       * @param {string} href hyperlink
       *
       * @returns {Summary} summary instance
       */
      addLink(text, href) {
        const element = this.wrap("a", text, { href });
        return this.addRaw(element).addEOL();
      }
    }
    const _summary = new Summary();
    const markdownSummary = (
      /* unused pure expression or super */
      null
    );
    const summary = (
      /* unused pure expression or super */
      null
    );
    ;
    //! ./node_modules/@actions/core/lib/path-utils.js
    function toPosixPath(pth) {
      return pth.replace(/[\\]/g, "/");
    }
    function toWin32Path(pth) {
      return pth.replace(/[/]/g, "\\");
    }
    function toPlatformPath(pth) {
      return pth.replace(/[/\\]/g, path.sep);
    }
    var vendor_exec = __nccwpck_require__(621);
    ;
    //! ./node_modules/@actions/core/lib/platform.js
    var platform_awaiter = function(thisArg, _arguments, P, generator) {
      function adopt(value) {
        return value instanceof P ? value : new P(function(resolve) {
          resolve(value);
        });
      }
      return new (P || (P = Promise))(function(resolve, reject) {
        function fulfilled(value) {
          try {
            step(generator.next(value));
          } catch (e) {
            reject(e);
          }
        }
        function rejected(value) {
          try {
            step(generator["throw"](value));
          } catch (e) {
            reject(e);
          }
        }
        function step(result) {
          result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
        }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
      });
    };
    const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
      const { stdout: version2 } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', void 0, {
        silent: true
      });
      const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', void 0, {
        silent: true
      });
      return {
        name: name.trim(),
        version: version2.trim()
      };
    });
    const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
      var _a2, _b, _c, _d;
      const { stdout } = yield exec.getExecOutput("sw_vers", void 0, {
        silent: true
      });
      const version2 = (_b = (_a2 = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a2 === void 0 ? void 0 : _a2[1]) !== null && _b !== void 0 ? _b : "";
      const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : "";
      return {
        name,
        version: version2
      };
    });
    const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
      const { stdout } = yield exec.getExecOutput("lsb_release", ["-i", "-r", "-s"], {
        silent: true
      });
      const [name, version2] = stdout.trim().split("\n");
      return {
        name,
        version: version2
      };
    });
    const platform = external_os_namespaceObject.platform();
    const arch = external_os_namespaceObject.arch();
    const isWindows = platform === "win32";
    const isMacOS = platform === "darwin";
    const isLinux = platform === "linux";
    function getDetails() {
      return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, yield isWindows ? getWindowsInfo() : isMacOS ? getMacOsInfo() : getLinuxInfo()), {
          platform,
          arch,
          isWindows,
          isMacOS,
          isLinux
        });
      });
    }
    ;
    //! ./node_modules/@actions/core/lib/core.js
    var core_awaiter = function(thisArg, _arguments, P, generator) {
      function adopt(value) {
        return value instanceof P ? value : new P(function(resolve) {
          resolve(value);
        });
      }
      return new (P || (P = Promise))(function(resolve, reject) {
        function fulfilled(value) {
          try {
            step(generator.next(value));
          } catch (e) {
            reject(e);
          }
        }
        function rejected(value) {
          try {
            step(generator["throw"](value));
          } catch (e) {
            reject(e);
          }
        }
        function step(result) {
          result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
        }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
      });
    };
    var ExitCode;
    (function(ExitCode2) {
      ExitCode2[ExitCode2["Success"] = 0] = "Success";
      ExitCode2[ExitCode2["Failure"] = 1] = "Failure";
    })(ExitCode || (ExitCode = {}));
    function exportVariable(name, val) {
      const convertedVal = toCommandValue(val);
      process.env[name] = convertedVal;
      const filePath = process.env["GITHUB_ENV"] || "";
      if (filePath) {
        return issueFileCommand("ENV", prepareKeyValueMessage(name, val));
      }
      issueCommand("set-env", { name }, convertedVal);
    }
    function core_setSecret(secret) {
      command_issueCommand("add-mask", {}, secret);
    }
    function addPath(inputPath) {
      const filePath = process.env["GITHUB_PATH"] || "";
      if (filePath) {
        issueFileCommand("PATH", inputPath);
      } else {
        issueCommand("add-path", {}, inputPath);
      }
      process.env["PATH"] = `${inputPath}${path.delimiter}${process.env["PATH"]}`;
    }
    function getInput(name, options) {
      const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
      if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
      }
      if (options && options.trimWhitespace === false) {
        return val;
      }
      return val.trim();
    }
    function getMultilineInput(name, options) {
      const inputs = getInput(name, options).split("\n").filter((x) => x !== "");
      if (options && options.trimWhitespace === false) {
        return inputs;
      }
      return inputs.map((input) => input.trim());
    }
    function getBooleanInput(name, options) {
      const trueValue = ["true", "True", "TRUE"];
      const falseValue = ["false", "False", "FALSE"];
      const val = getInput(name, options);
      if (trueValue.includes(val))
        return true;
      if (falseValue.includes(val))
        return false;
      throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}
Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
    }
    function setOutput(name, value) {
      const filePath = process.env["GITHUB_OUTPUT"] || "";
      if (filePath) {
        return file_command_issueFileCommand("OUTPUT", file_command_prepareKeyValueMessage(name, value));
      }
      process.stdout.write(external_os_namespaceObject.EOL);
      command_issueCommand("set-output", { name }, utils_toCommandValue(value));
    }
    function setCommandEcho(enabled) {
      issue("echo", enabled ? "on" : "off");
    }
    function setFailed(message) {
      process.exitCode = ExitCode.Failure;
      error(message);
    }
    function isDebug() {
      return process.env["RUNNER_DEBUG"] === "1";
    }
    function core_debug(message) {
      issueCommand("debug", {}, message);
    }
    function error(message, properties = {}) {
      command_issueCommand("error", utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
    }
    function core_warning(message, properties = {}) {
      command_issueCommand("warning", utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
    }
    function notice(message, properties = {}) {
      issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
    }
    function info(message) {
      process.stdout.write(message + external_os_namespaceObject.EOL);
    }
    function startGroup(name) {
      issue("group", name);
    }
    function endGroup() {
      issue("endgroup");
    }
    function group(name, fn) {
      return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
          result = yield fn();
        } finally {
          endGroup();
        }
        return result;
      });
    }
    function saveState(name, value) {
      const filePath = process.env["GITHUB_STATE"] || "";
      if (filePath) {
        return issueFileCommand("STATE", prepareKeyValueMessage(name, value));
      }
      issueCommand("save-state", { name }, toCommandValue(value));
    }
    function getState(name) {
      return process.env[`STATE_${name}`] || "";
    }
    function getIDToken(aud) {
      return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
      });
    }
    ;
    //! ./src/chatwoot/errors.ts
    class ChatwootError extends Error {
      kind;
      facts;
      name = "ChatwootError";
      /** How many attempts were made, set by the retries. */
      attempts = 1;
      constructor(kind, facts = {}) {
        super(kind);
        this.kind = kind;
        this.facts = facts;
      }
    }
    const PASSING = /* @__PURE__ */ new Set([
      "network",
      "cut-off",
      "timeout",
      "request-timeout",
      "rate-limited",
      "server-error",
      "gateway",
      "database-slow",
      "body-lost"
    ]);
    function isPassing(error2) {
      return PASSING.has(error2.kind);
    }
    function failureOf(answer) {
      const body = asObject(answer.body);
      const words = wordsOf(answer, body);
      return new ChatwootError(kindOf(answer.status, body, words), { ...factsOf(answer), ...words && { words } });
    }
    function factsOf(answer) {
      const requestId = answer.headers["x-request-id"];
      const retryAfterMs = readRetryAfter(answer.headers["retry-after"]);
      const date2 = Date.parse(answer.headers.date ?? "");
      return {
        method: answer.method,
        status: answer.status,
        ...requestId && { requestId },
        ...retryAfterMs !== void 0 && { retryAfterMs },
        ...!Number.isNaN(date2) && { intoMinuteMs: date2 % 6e4 },
        ...answer.location && { location: answer.location }
      };
    }
    function kindOf(status, body, words) {
      if (status >= 300 && status < 400)
        return "redirect";
      switch (status) {
        case 400:
          return "bad-request";
        case 401:
          return isListOfTexts(body?.errors) ? "not-signed-in" : UNAUTHORIZED.get(words) ?? "unauthorized";
        case 403:
          return words === "API access is not enabled for this account" ? "no-api-access" : "forbidden";
        case 404:
          return typeof (body?.error ?? body?.description) === "string" && body?.status === void 0 ? "not-found" : "wrong-address";
        case 408:
          return "request-timeout";
        case 413:
          return "too-large";
        case 422:
          return kindOfUnprocessable(body, words);
        case 429:
          return "rate-limited";
        case 500:
          return "server-error";
        case 502:
        case 503:
        case 504:
          return "gateway";
        default:
          return "unexpected-status";
      }
    }
    const UNAUTHORIZED = /* @__PURE__ */ new Map([
      ["Invalid Access Token", "invalid-token"],
      ["You are not authorized to do this action", "not-administrator"],
      ["You are not authorized to access this account", "not-in-account"],
      ["Access to this endpoint is not authorized for bots", "bot-token"],
      ["Account is suspended", "account-suspended"]
    ]);
    function kindOfUnprocessable(body, words) {
      const attributes = attributesOf(body);
      if (!attributes) {
        if (typeof body?.error !== "string")
          return "hook-invalid";
        return words.startsWith("param is missing") ? "body-lost" : "database-slow";
      }
      if (attributes.includes("settings"))
        return "settings-invalid";
      if (attributes.includes("base"))
        return /^could not verify/i.test(words) ? "vendor-unavailable" : "vendor-refused";
      if (attributes.includes("feature_flag"))
        return "feature-off";
      if (attributes.includes("app_id"))
        return "app-taken";
      if (attributes.includes("inbox_id"))
        return "inbox-missing";
      return "hook-invalid";
    }
    function attributesOf(body) {
      if (Array.isArray(body?.attributes))
        return body.attributes;
      return Array.isArray(body?.errors) ? body.errors.map((error2) => isObject(error2) ? error2.field : void 0) : void 0;
    }
    function asObject(text) {
      try {
        const value = JSON.parse(text);
        return isObject(value) ? value : void 0;
      } catch {
        return void 0;
      }
    }
    function isObject(value) {
      return typeof value === "object" && value !== null && !Array.isArray(value);
    }
    function isListOfTexts(value) {
      return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === "string");
    }
    function wordsOf(answer, body) {
      if (body) {
        const errors = Array.isArray(body.errors) ? body.errors.map(errorText) : [];
        return [body.error, body.message, body.description, ...errors].filter((text) => typeof text === "string" && text !== "").join("; ");
      }
      if (isMarkup(answer.body))
        return titleOf(answer.body);
      return /^\s*[[{"]/.test(answer.body) ? "" : answer.body.trim();
    }
    function titleOf(text) {
      if (!isMarkup(text))
        return "";
      return /<title[^>]*>([^<]*)<\/title>/i.exec(text.slice(0, 1e4))?.[1]?.trim() ?? "";
    }
    function isMarkup(text) {
      return /^\s*</.test(text);
    }
    function errorText(error2) {
      if (!isObject(error2))
        return error2;
      const { field: field2, message, code: code2 } = error2;
      const text = [field2, message].filter((part) => typeof part === "string" && part !== "").join(": ");
      return typeof code2 === "string" && code2 !== "" ? `${text} (${code2})` : text;
    }
    const LONGEST_RETRY_AFTER_S = 365 * 24 * 60 * 60;
    function readRetryAfter(value = "") {
      if (/^\d+$/.test(value))
        return Math.min(Number(value), LONGEST_RETRY_AFTER_S) * 1e3;
      const date2 = Date.parse(value);
      return Number.isNaN(date2) ? void 0 : Math.max(0, date2 - Date.now());
    }
    function failureOfConnection(error2, method) {
      const code2 = codeOf(error2);
      const message = error2 instanceof Error ? error2.message : String(error2);
      const proxyStatus = /statusCode=(\d{3})/.exec(message)?.[1];
      if (proxyStatus)
        return new ChatwootError(proxyStatus.startsWith("5") ? "network" : "proxy-refused", { method, code: `proxy: ${proxyStatus}` });
      return new ChatwootError(kindOfConnection(code2), { method, code: code2 || message });
    }
    function codeOf(error2) {
      return error2 instanceof Error && "code" in error2 && typeof error2.code === "string" ? error2.code : "";
    }
    function kindOfConnection(code2) {
      if (code2 === "ENOTFOUND")
        return "unknown-host";
      if (CERTIFICATE.test(code2))
        return "certificate";
      if (code2 === "EPROTO" || /^ERR_(SSL|TLS)_/.test(code2))
        return "tls";
      if (code2.startsWith("HPE_"))
        return "not-http";
      return "network";
    }
    const CERTIFICATE = /^(CERT_|CRL_|ERR_TLS_CERT_ALTNAME|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT|UNABLE_TO_|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH|ERROR_IN_CERT|ERROR_IN_CRL)/;
    ;
    //! ./src/find.ts
    const LONGEST_LIST = 50;
    function findHook(apps, { hookId, appId, inboxId }) {
      const all = apps.flatMap((app) => app.hooks.map((hook) => ({ app, hook })));
      const found = all.filter(({ app, hook }) => hookId === void 0 ? app.id === appId && (inboxId === void 0 || hook.inboxId === inboxId) : hook.id === hookId);
      const [first, ...others] = found;
      if (!first) {
        throw new ChatwootError(hookId === void 0 ? "app-without-hook" : "hook-not-listed", { hooks: all.map(({ hook }) => hook) });
      }
      if (others.length > 0)
        throw new ChatwootError("several-hooks", { hooks: found.map(({ hook }) => hook) });
      if (!/^[1-9]\d*$/.test(first.hook.id))
        throw new ChatwootError("not-a-list");
      return first;
    }
    function describeHooks(hooks) {
      if (hooks.length === 0)
        return ["the list of apps shows no hook in this account"];
      const more = hooks.length - LONGEST_LIST;
      return [...hooks.slice(0, LONGEST_LIST).map(describeHook), ...more > 0 ? [`and ${more} more`] : []];
    }
    function describeHook({ id: id2, appId, inboxId, status }) {
      return [
        `hook ${id2}: ${appId}`,
        ...inboxId ? [`inbox ${inboxId}`] : [],
        status === void 0 ? "status unknown" : statusName(status)
      ].join(", ");
    }
    function statusName(status) {
      if (status === void 0)
        return "unknown";
      return status ? "enabled" : "disabled";
    }
    ;
    //! ./src/chatwoot/json.ts
    const { parse: json_parse, rawJSON, isRawJSON } = JSON;
    function parseFaithfully(text, isNumber = isFaithful) {
      return json_parse(text, (_key, value, { source }) => typeof value === "number" && source && !isNumber(source) ? rawJSON(source) : value);
    }
    function isFaithful(literal) {
      const isBigInteger = /^-?\d+$/.test(literal) && Math.abs(Number(literal)) > 2 ** 53;
      return !isBigInteger && isExact(literal);
    }
    function isExact(literal) {
      const value = Number(literal);
      return Number.isFinite(value) && decimal(literal) === decimal(String(value));
    }
    function decimal(literal) {
      const sign = literal.startsWith("-") ? "-" : "";
      const [mantissa, exponent] = cutAt(literal.slice(sign.length).toLowerCase(), "e");
      const [whole, fraction] = cutAt(mantissa, ".");
      const digits = (whole + fraction).replace(/^0+/, "");
      const significant = digits.replace(/0+$/, "");
      return significant === "" ? `${sign}0` : `${sign}${significant}e${Number(exponent) - fraction.length + digits.length}`;
    }
    function cutAt(text, mark) {
      const at = text.indexOf(mark);
      return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + mark.length)];
    }
    ;
    //! ./src/secrets.ts
    const SECRET_KEY = /(apikey|accesskey|secret|secretkey|token|password|passphrase|privatekey|privatekeyid|credentials|webhookurl)$/;
    const SHORTEST_MASK = 4;
    const HIDDEN = "***";
    function isSecretKey(key) {
      return SECRET_KEY.test(bareKey(key));
    }
    function isPrivateKey(key) {
      return bareKey(key).endsWith("privatekey");
    }
    function bareKey(key) {
      return key.replace(/[_-]/g, "").toLowerCase();
    }
    function secretsIn(value, path2 = []) {
      if (Array.isArray(value))
        return value.flatMap((item, index) => secretsIn(item, [...path2, String(index)]));
      if (!isObject(value))
        return [];
      return Object.entries(value).flatMap(([key, child]) => {
        const here = [...path2, key];
        const texts = isSecretKey(key) ? textsOf(child) : [];
        return [...texts.map((text) => ({ path: here.join("."), text })), ...secretsIn(child, here)];
      });
    }
    function textsOf(value) {
      const values = Array.isArray(value) ? value : [value];
      return values.filter((item) => typeof item === "string");
    }
    function withoutSecrets(value) {
      if (Array.isArray(value))
        return value.map(withoutSecrets);
      if (!isObject(value) || isRawJSON(value))
        return value;
      return Object.fromEntries(Object.entries(value).filter(([key, child]) => !(isSecretKey(key) && textsOf(child).length > 0)).map(([key, child]) => [key, withoutSecrets(child)]));
    }
    function formsOf(line) {
      const whole = line.toWellFormed();
      return [line, JSON.stringify(line).slice(1, -1), encodeURI(whole), encodeURIComponent(whole)];
    }
    class SecretKeeper {
      mask;
      /** Longest first: a secret may be part of another. */
      lines = [];
      /** @param mask registers a text with the runner, which hides it in the log from then on */
      constructor(mask) {
        this.mask = mask;
      }
      /** Keeps a secret from now on, line by line, as the runner hides single lines only; without white space around it too. */
      keep(...secrets) {
        const known = new Set(this.lines);
        const lines = secrets.flatMap((secret) => secret.split(/\r\n|[\r\n]/)).flatMap((line) => [line, line.trim()]);
        for (const line of new Set(lines)) {
          if (line.length < SHORTEST_MASK || line.trim() === "" || known.has(line))
            continue;
          for (const form of formsOf(line))
            known.add(form);
          this.mask(line);
        }
        this.lines = [...known].sort((a, b) => b.length - a.length);
      }
      /** Keeps all secrets that a JSON value holds by its keys. */
      keepAllIn(value) {
        this.keep(...secretsIn(value).map(({ text }) => text));
      }
      /** The text with every kept secret replaced by `***`. */
      redact(text) {
        return this.lines.reduce((redacted, line) => redacted.replaceAll(line, HIDDEN), text);
      }
      /** A copy of a JSON value that holds no secret: not by its keys, and no kept one anywhere in a text or a key. */
      redactJson(value) {
        return this.redactTexts(withoutSecrets(value));
      }
      redactTexts(value) {
        if (typeof value === "string")
          return this.redact(value);
        if (Array.isArray(value))
          return value.map((item) => this.redactTexts(item));
        if (typeof value === "number" || isRawJSON(value))
          return this.redactNumber(value);
        if (!isObject(value))
          return value;
        return Object.fromEntries(Object.entries(value).map(([key, child]) => [this.redact(key), this.redactTexts(child)]));
      }
      /** A number that holds a secret becomes a text: stars are no number. */
      redactNumber(value) {
        const digits = JSON.stringify(value);
        const redacted = this.redact(digits);
        return redacted === digits ? value : redacted;
      }
      /**
       * A text of the server or of a settings key, made fit to be shown in one line of the log or the summary: no secret,
       * no control character, no workflow command, not endless.
       * The runner takes `::` at the start of a line and `##[` anywhere in it as a command.
       */
      show(text, limit = 500) {
        const oneLine = this.redact(text).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, " ").replaceAll("##[", "# #[").trim().replace(/^::/, ": :");
        const shown = this.redact(oneLine);
        return shown.length > limit ? `${shown.slice(0, limit).replace(new RegExp("\\p{Cs}$", "u"), "")}\u2026` : shown;
      }
    }
    ;
    //! external "node:fs"
    const external_node_fs_namespaceObject = require("node:fs");
    ;
    //! external "node:path"
    const external_node_path_namespaceObject = require("node:path");
    ;
    //! ./node_modules/jsonc-parser/lib/esm/impl/scanner.js
    function scanner_createScanner(text, ignoreTrivia = false) {
      const len = text.length;
      let pos = 0, value = "", tokenOffset = 0, token = 16, lineNumber = 0, lineStartOffset = 0, tokenLineStartOffset = 0, prevTokenLineStartOffset = 0, scanError = 0;
      function scanHexDigits(count, exact) {
        let digits = 0;
        let value2 = 0;
        while (digits < count || !exact) {
          let ch = text.charCodeAt(pos);
          if (ch >= 48 && ch <= 57) {
            value2 = value2 * 16 + ch - 48;
          } else if (ch >= 65 && ch <= 70) {
            value2 = value2 * 16 + ch - 65 + 10;
          } else if (ch >= 97 && ch <= 102) {
            value2 = value2 * 16 + ch - 97 + 10;
          } else {
            break;
          }
          pos++;
          digits++;
        }
        if (digits < count) {
          value2 = -1;
        }
        return value2;
      }
      function setPosition(newPosition) {
        pos = newPosition;
        value = "";
        tokenOffset = 0;
        token = 16;
        scanError = 0;
      }
      function scanNumber() {
        let start = pos;
        if (text.charCodeAt(pos) === 48) {
          pos++;
        } else {
          pos++;
          while (pos < text.length && isDigit(text.charCodeAt(pos))) {
            pos++;
          }
        }
        if (pos < text.length && text.charCodeAt(pos) === 46) {
          pos++;
          if (pos < text.length && isDigit(text.charCodeAt(pos))) {
            pos++;
            while (pos < text.length && isDigit(text.charCodeAt(pos))) {
              pos++;
            }
          } else {
            scanError = 3;
            return text.substring(start, pos);
          }
        }
        let end = pos;
        if (pos < text.length && (text.charCodeAt(pos) === 69 || text.charCodeAt(pos) === 101)) {
          pos++;
          if (pos < text.length && text.charCodeAt(pos) === 43 || text.charCodeAt(pos) === 45) {
            pos++;
          }
          if (pos < text.length && isDigit(text.charCodeAt(pos))) {
            pos++;
            while (pos < text.length && isDigit(text.charCodeAt(pos))) {
              pos++;
            }
            end = pos;
          } else {
            scanError = 3;
          }
        }
        return text.substring(start, end);
      }
      function scanString() {
        let result = "", start = pos;
        while (true) {
          if (pos >= len) {
            result += text.substring(start, pos);
            scanError = 2;
            break;
          }
          const ch = text.charCodeAt(pos);
          if (ch === 34) {
            result += text.substring(start, pos);
            pos++;
            break;
          }
          if (ch === 92) {
            result += text.substring(start, pos);
            pos++;
            if (pos >= len) {
              scanError = 2;
              break;
            }
            const ch2 = text.charCodeAt(pos++);
            switch (ch2) {
              case 34:
                result += '"';
                break;
              case 92:
                result += "\\";
                break;
              case 47:
                result += "/";
                break;
              case 98:
                result += "\b";
                break;
              case 102:
                result += "\f";
                break;
              case 110:
                result += "\n";
                break;
              case 114:
                result += "\r";
                break;
              case 116:
                result += "	";
                break;
              case 117:
                const ch3 = scanHexDigits(4, true);
                if (ch3 >= 0) {
                  result += String.fromCharCode(ch3);
                } else {
                  scanError = 4;
                }
                break;
              default:
                scanError = 5;
            }
            start = pos;
            continue;
          }
          if (ch >= 0 && ch <= 31) {
            if (isLineBreak(ch)) {
              result += text.substring(start, pos);
              scanError = 2;
              break;
            } else {
              scanError = 6;
            }
          }
          pos++;
        }
        return result;
      }
      function scanNext() {
        value = "";
        scanError = 0;
        tokenOffset = pos;
        lineStartOffset = lineNumber;
        prevTokenLineStartOffset = tokenLineStartOffset;
        if (pos >= len) {
          tokenOffset = len;
          return token = 17;
        }
        let code2 = text.charCodeAt(pos);
        if (isWhiteSpace(code2)) {
          do {
            pos++;
            value += String.fromCharCode(code2);
            code2 = text.charCodeAt(pos);
          } while (isWhiteSpace(code2));
          return token = 15;
        }
        if (isLineBreak(code2)) {
          pos++;
          value += String.fromCharCode(code2);
          if (code2 === 13 && text.charCodeAt(pos) === 10) {
            pos++;
            value += "\n";
          }
          lineNumber++;
          tokenLineStartOffset = pos;
          return token = 14;
        }
        switch (code2) {
          // tokens: []{}:,
          case 123:
            pos++;
            return token = 1;
          case 125:
            pos++;
            return token = 2;
          case 91:
            pos++;
            return token = 3;
          case 93:
            pos++;
            return token = 4;
          case 58:
            pos++;
            return token = 6;
          case 44:
            pos++;
            return token = 5;
          // strings
          case 34:
            pos++;
            value = scanString();
            return token = 10;
          // comments
          case 47:
            const start = pos - 1;
            if (text.charCodeAt(pos + 1) === 47) {
              pos += 2;
              while (pos < len) {
                if (isLineBreak(text.charCodeAt(pos))) {
                  break;
                }
                pos++;
              }
              value = text.substring(start, pos);
              return token = 12;
            }
            if (text.charCodeAt(pos + 1) === 42) {
              pos += 2;
              const safeLength = len - 1;
              let commentClosed = false;
              while (pos < safeLength) {
                const ch = text.charCodeAt(pos);
                if (ch === 42 && text.charCodeAt(pos + 1) === 47) {
                  pos += 2;
                  commentClosed = true;
                  break;
                }
                pos++;
                if (isLineBreak(ch)) {
                  if (ch === 13 && text.charCodeAt(pos) === 10) {
                    pos++;
                  }
                  lineNumber++;
                  tokenLineStartOffset = pos;
                }
              }
              if (!commentClosed) {
                pos++;
                scanError = 1;
              }
              value = text.substring(start, pos);
              return token = 13;
            }
            value += String.fromCharCode(code2);
            pos++;
            return token = 16;
          // numbers
          case 45:
            value += String.fromCharCode(code2);
            pos++;
            if (pos === len || !isDigit(text.charCodeAt(pos))) {
              return token = 16;
            }
          // found a minus, followed by a number so
          // we fall through to proceed with scanning
          // numbers
          case 48:
          case 49:
          case 50:
          case 51:
          case 52:
          case 53:
          case 54:
          case 55:
          case 56:
          case 57:
            value += scanNumber();
            return token = 11;
          // literals and unknown symbols
          default:
            while (pos < len && isUnknownContentCharacter(code2)) {
              pos++;
              code2 = text.charCodeAt(pos);
            }
            if (tokenOffset !== pos) {
              value = text.substring(tokenOffset, pos);
              switch (value) {
                case "true":
                  return token = 8;
                case "false":
                  return token = 9;
                case "null":
                  return token = 7;
              }
              return token = 16;
            }
            value += String.fromCharCode(code2);
            pos++;
            return token = 16;
        }
      }
      function isUnknownContentCharacter(code2) {
        if (isWhiteSpace(code2) || isLineBreak(code2)) {
          return false;
        }
        switch (code2) {
          case 125:
          case 93:
          case 123:
          case 91:
          case 34:
          case 58:
          case 44:
          case 47:
            return false;
        }
        return true;
      }
      function scanNextNonTrivia() {
        let result;
        do {
          result = scanNext();
        } while (result >= 12 && result <= 15);
        return result;
      }
      return {
        setPosition,
        getPosition: () => pos,
        scan: ignoreTrivia ? scanNextNonTrivia : scanNext,
        getToken: () => token,
        getTokenValue: () => value,
        getTokenOffset: () => tokenOffset,
        getTokenLength: () => pos - tokenOffset,
        getTokenStartLine: () => lineStartOffset,
        getTokenStartCharacter: () => tokenOffset - prevTokenLineStartOffset,
        getTokenError: () => scanError
      };
    }
    function isWhiteSpace(ch) {
      return ch === 32 || ch === 9;
    }
    function isLineBreak(ch) {
      return ch === 10 || ch === 13;
    }
    function isDigit(ch) {
      return ch >= 48 && ch <= 57;
    }
    var CharacterCodes;
    (function(CharacterCodes2) {
      CharacterCodes2[CharacterCodes2["lineFeed"] = 10] = "lineFeed";
      CharacterCodes2[CharacterCodes2["carriageReturn"] = 13] = "carriageReturn";
      CharacterCodes2[CharacterCodes2["space"] = 32] = "space";
      CharacterCodes2[CharacterCodes2["_0"] = 48] = "_0";
      CharacterCodes2[CharacterCodes2["_1"] = 49] = "_1";
      CharacterCodes2[CharacterCodes2["_2"] = 50] = "_2";
      CharacterCodes2[CharacterCodes2["_3"] = 51] = "_3";
      CharacterCodes2[CharacterCodes2["_4"] = 52] = "_4";
      CharacterCodes2[CharacterCodes2["_5"] = 53] = "_5";
      CharacterCodes2[CharacterCodes2["_6"] = 54] = "_6";
      CharacterCodes2[CharacterCodes2["_7"] = 55] = "_7";
      CharacterCodes2[CharacterCodes2["_8"] = 56] = "_8";
      CharacterCodes2[CharacterCodes2["_9"] = 57] = "_9";
      CharacterCodes2[CharacterCodes2["a"] = 97] = "a";
      CharacterCodes2[CharacterCodes2["b"] = 98] = "b";
      CharacterCodes2[CharacterCodes2["c"] = 99] = "c";
      CharacterCodes2[CharacterCodes2["d"] = 100] = "d";
      CharacterCodes2[CharacterCodes2["e"] = 101] = "e";
      CharacterCodes2[CharacterCodes2["f"] = 102] = "f";
      CharacterCodes2[CharacterCodes2["g"] = 103] = "g";
      CharacterCodes2[CharacterCodes2["h"] = 104] = "h";
      CharacterCodes2[CharacterCodes2["i"] = 105] = "i";
      CharacterCodes2[CharacterCodes2["j"] = 106] = "j";
      CharacterCodes2[CharacterCodes2["k"] = 107] = "k";
      CharacterCodes2[CharacterCodes2["l"] = 108] = "l";
      CharacterCodes2[CharacterCodes2["m"] = 109] = "m";
      CharacterCodes2[CharacterCodes2["n"] = 110] = "n";
      CharacterCodes2[CharacterCodes2["o"] = 111] = "o";
      CharacterCodes2[CharacterCodes2["p"] = 112] = "p";
      CharacterCodes2[CharacterCodes2["q"] = 113] = "q";
      CharacterCodes2[CharacterCodes2["r"] = 114] = "r";
      CharacterCodes2[CharacterCodes2["s"] = 115] = "s";
      CharacterCodes2[CharacterCodes2["t"] = 116] = "t";
      CharacterCodes2[CharacterCodes2["u"] = 117] = "u";
      CharacterCodes2[CharacterCodes2["v"] = 118] = "v";
      CharacterCodes2[CharacterCodes2["w"] = 119] = "w";
      CharacterCodes2[CharacterCodes2["x"] = 120] = "x";
      CharacterCodes2[CharacterCodes2["y"] = 121] = "y";
      CharacterCodes2[CharacterCodes2["z"] = 122] = "z";
      CharacterCodes2[CharacterCodes2["A"] = 65] = "A";
      CharacterCodes2[CharacterCodes2["B"] = 66] = "B";
      CharacterCodes2[CharacterCodes2["C"] = 67] = "C";
      CharacterCodes2[CharacterCodes2["D"] = 68] = "D";
      CharacterCodes2[CharacterCodes2["E"] = 69] = "E";
      CharacterCodes2[CharacterCodes2["F"] = 70] = "F";
      CharacterCodes2[CharacterCodes2["G"] = 71] = "G";
      CharacterCodes2[CharacterCodes2["H"] = 72] = "H";
      CharacterCodes2[CharacterCodes2["I"] = 73] = "I";
      CharacterCodes2[CharacterCodes2["J"] = 74] = "J";
      CharacterCodes2[CharacterCodes2["K"] = 75] = "K";
      CharacterCodes2[CharacterCodes2["L"] = 76] = "L";
      CharacterCodes2[CharacterCodes2["M"] = 77] = "M";
      CharacterCodes2[CharacterCodes2["N"] = 78] = "N";
      CharacterCodes2[CharacterCodes2["O"] = 79] = "O";
      CharacterCodes2[CharacterCodes2["P"] = 80] = "P";
      CharacterCodes2[CharacterCodes2["Q"] = 81] = "Q";
      CharacterCodes2[CharacterCodes2["R"] = 82] = "R";
      CharacterCodes2[CharacterCodes2["S"] = 83] = "S";
      CharacterCodes2[CharacterCodes2["T"] = 84] = "T";
      CharacterCodes2[CharacterCodes2["U"] = 85] = "U";
      CharacterCodes2[CharacterCodes2["V"] = 86] = "V";
      CharacterCodes2[CharacterCodes2["W"] = 87] = "W";
      CharacterCodes2[CharacterCodes2["X"] = 88] = "X";
      CharacterCodes2[CharacterCodes2["Y"] = 89] = "Y";
      CharacterCodes2[CharacterCodes2["Z"] = 90] = "Z";
      CharacterCodes2[CharacterCodes2["asterisk"] = 42] = "asterisk";
      CharacterCodes2[CharacterCodes2["backslash"] = 92] = "backslash";
      CharacterCodes2[CharacterCodes2["closeBrace"] = 125] = "closeBrace";
      CharacterCodes2[CharacterCodes2["closeBracket"] = 93] = "closeBracket";
      CharacterCodes2[CharacterCodes2["colon"] = 58] = "colon";
      CharacterCodes2[CharacterCodes2["comma"] = 44] = "comma";
      CharacterCodes2[CharacterCodes2["dot"] = 46] = "dot";
      CharacterCodes2[CharacterCodes2["doubleQuote"] = 34] = "doubleQuote";
      CharacterCodes2[CharacterCodes2["minus"] = 45] = "minus";
      CharacterCodes2[CharacterCodes2["openBrace"] = 123] = "openBrace";
      CharacterCodes2[CharacterCodes2["openBracket"] = 91] = "openBracket";
      CharacterCodes2[CharacterCodes2["plus"] = 43] = "plus";
      CharacterCodes2[CharacterCodes2["slash"] = 47] = "slash";
      CharacterCodes2[CharacterCodes2["formFeed"] = 12] = "formFeed";
      CharacterCodes2[CharacterCodes2["tab"] = 9] = "tab";
    })(CharacterCodes || (CharacterCodes = {}));
    ;
    //! ./node_modules/jsonc-parser/lib/esm/impl/parser.js
    var ParseOptions;
    (function(ParseOptions2) {
      ParseOptions2.DEFAULT = {
        allowTrailingComma: false
      };
    })(ParseOptions || (ParseOptions = {}));
    function getLocation(text, position) {
      const segments = [];
      const earlyReturnException = new Object();
      let previousNode = void 0;
      const previousNodeInst = {
        value: {},
        offset: 0,
        length: 0,
        type: "object",
        parent: void 0
      };
      let isAtPropertyKey = false;
      function setPreviousNode(value, offset, length, type) {
        previousNodeInst.value = value;
        previousNodeInst.offset = offset;
        previousNodeInst.length = length;
        previousNodeInst.type = type;
        previousNodeInst.colonOffset = void 0;
        previousNode = previousNodeInst;
      }
      try {
        visit(text, {
          onObjectBegin: (offset, length) => {
            if (position <= offset) {
              throw earlyReturnException;
            }
            previousNode = void 0;
            isAtPropertyKey = position > offset;
            segments.push("");
          },
          onObjectProperty: (name, offset, length) => {
            if (position < offset) {
              throw earlyReturnException;
            }
            setPreviousNode(name, offset, length, "property");
            segments[segments.length - 1] = name;
            if (position <= offset + length) {
              throw earlyReturnException;
            }
          },
          onObjectEnd: (offset, length) => {
            if (position <= offset) {
              throw earlyReturnException;
            }
            previousNode = void 0;
            segments.pop();
          },
          onArrayBegin: (offset, length) => {
            if (position <= offset) {
              throw earlyReturnException;
            }
            previousNode = void 0;
            segments.push(0);
          },
          onArrayEnd: (offset, length) => {
            if (position <= offset) {
              throw earlyReturnException;
            }
            previousNode = void 0;
            segments.pop();
          },
          onLiteralValue: (value, offset, length) => {
            if (position < offset) {
              throw earlyReturnException;
            }
            setPreviousNode(value, offset, length, getNodeType(value));
            if (position <= offset + length) {
              throw earlyReturnException;
            }
          },
          onSeparator: (sep, offset, length) => {
            if (position <= offset) {
              throw earlyReturnException;
            }
            if (sep === ":" && previousNode && previousNode.type === "property") {
              previousNode.colonOffset = offset;
              isAtPropertyKey = false;
              previousNode = void 0;
            } else if (sep === ",") {
              const last = segments[segments.length - 1];
              if (typeof last === "number") {
                segments[segments.length - 1] = last + 1;
              } else {
                isAtPropertyKey = true;
                segments[segments.length - 1] = "";
              }
              previousNode = void 0;
            }
          }
        });
      } catch (e) {
        if (e !== earlyReturnException) {
          throw e;
        }
      }
      return {
        path: segments,
        previousNode,
        isAtPropertyKey,
        matches: (pattern) => {
          let k = 0;
          for (let i = 0; k < pattern.length && i < segments.length; i++) {
            if (pattern[k] === segments[i] || pattern[k] === "*") {
              k++;
            } else if (pattern[k] !== "**") {
              return false;
            }
          }
          return k === pattern.length;
        }
      };
    }
    function parser_parse(text, errors = [], options = ParseOptions.DEFAULT) {
      let currentProperty = null;
      let currentParent = [];
      const previousParents = [];
      function onValue(value) {
        if (Array.isArray(currentParent)) {
          currentParent.push(value);
        } else if (currentProperty !== null) {
          currentParent[currentProperty] = value;
        }
      }
      const visitor = {
        onObjectBegin: () => {
          const object2 = {};
          onValue(object2);
          previousParents.push(currentParent);
          currentParent = object2;
          currentProperty = null;
        },
        onObjectProperty: (name) => {
          currentProperty = name;
        },
        onObjectEnd: () => {
          currentParent = previousParents.pop();
        },
        onArrayBegin: () => {
          const array = [];
          onValue(array);
          previousParents.push(currentParent);
          currentParent = array;
          currentProperty = null;
        },
        onArrayEnd: () => {
          currentParent = previousParents.pop();
        },
        onLiteralValue: onValue,
        onError: (error2, offset, length) => {
          errors.push({ error: error2, offset, length });
        }
      };
      visit(text, visitor, options);
      return currentParent[0];
    }
    function parseTree(text, errors = [], options = ParseOptions.DEFAULT) {
      let currentParent = { type: "array", offset: -1, length: -1, children: [], parent: void 0 };
      function ensurePropertyComplete(endOffset) {
        if (currentParent.type === "property") {
          currentParent.length = endOffset - currentParent.offset;
          currentParent = currentParent.parent;
        }
      }
      function onValue(valueNode) {
        currentParent.children.push(valueNode);
        return valueNode;
      }
      const visitor = {
        onObjectBegin: (offset) => {
          currentParent = onValue({ type: "object", offset, length: -1, parent: currentParent, children: [] });
        },
        onObjectProperty: (name, offset, length) => {
          currentParent = onValue({ type: "property", offset, length: -1, parent: currentParent, children: [] });
          currentParent.children.push({ type: "string", value: name, offset, length, parent: currentParent });
        },
        onObjectEnd: (offset, length) => {
          ensurePropertyComplete(offset + length);
          currentParent.length = offset + length - currentParent.offset;
          currentParent = currentParent.parent;
          ensurePropertyComplete(offset + length);
        },
        onArrayBegin: (offset, length) => {
          currentParent = onValue({ type: "array", offset, length: -1, parent: currentParent, children: [] });
        },
        onArrayEnd: (offset, length) => {
          currentParent.length = offset + length - currentParent.offset;
          currentParent = currentParent.parent;
          ensurePropertyComplete(offset + length);
        },
        onLiteralValue: (value, offset, length) => {
          onValue({ type: getNodeType(value), offset, length, parent: currentParent, value });
          ensurePropertyComplete(offset + length);
        },
        onSeparator: (sep, offset, length) => {
          if (currentParent.type === "property") {
            if (sep === ":") {
              currentParent.colonOffset = offset;
            } else if (sep === ",") {
              ensurePropertyComplete(offset);
            }
          }
        },
        onError: (error2, offset, length) => {
          errors.push({ error: error2, offset, length });
        }
      };
      visit(text, visitor, options);
      const result = currentParent.children[0];
      if (result) {
        delete result.parent;
      }
      return result;
    }
    function findNodeAtLocation(root, path2) {
      if (!root) {
        return void 0;
      }
      let node2 = root;
      for (let segment of path2) {
        if (typeof segment === "string") {
          if (node2.type !== "object" || !Array.isArray(node2.children)) {
            return void 0;
          }
          let found = false;
          for (const propertyNode of node2.children) {
            if (Array.isArray(propertyNode.children) && propertyNode.children[0].value === segment && propertyNode.children.length === 2) {
              node2 = propertyNode.children[1];
              found = true;
              break;
            }
          }
          if (!found) {
            return void 0;
          }
        } else {
          const index = segment;
          if (node2.type !== "array" || index < 0 || !Array.isArray(node2.children) || index >= node2.children.length) {
            return void 0;
          }
          node2 = node2.children[index];
        }
      }
      return node2;
    }
    function getNodePath(node2) {
      if (!node2.parent || !node2.parent.children) {
        return [];
      }
      const path2 = getNodePath(node2.parent);
      if (node2.parent.type === "property") {
        const key = node2.parent.children[0].value;
        path2.push(key);
      } else if (node2.parent.type === "array") {
        const index = node2.parent.children.indexOf(node2);
        if (index !== -1) {
          path2.push(index);
        }
      }
      return path2;
    }
    function getNodeValue(node2) {
      switch (node2.type) {
        case "array":
          return node2.children.map(getNodeValue);
        case "object":
          const obj = /* @__PURE__ */ Object.create(null);
          for (let prop of node2.children) {
            const valueNode = prop.children[1];
            if (valueNode) {
              obj[prop.children[0].value] = getNodeValue(valueNode);
            }
          }
          return obj;
        case "null":
        case "string":
        case "number":
        case "boolean":
          return node2.value;
        default:
          return void 0;
      }
    }
    function contains(node2, offset, includeRightBound = false) {
      return offset >= node2.offset && offset < node2.offset + node2.length || includeRightBound && offset === node2.offset + node2.length;
    }
    function findNodeAtOffset(node2, offset, includeRightBound = false) {
      if (contains(node2, offset, includeRightBound)) {
        const children = node2.children;
        if (Array.isArray(children)) {
          for (let i = 0; i < children.length && children[i].offset <= offset; i++) {
            const item = findNodeAtOffset(children[i], offset, includeRightBound);
            if (item) {
              return item;
            }
          }
        }
        return node2;
      }
      return void 0;
    }
    function visit(text, visitor, options = ParseOptions.DEFAULT) {
      const _scanner = scanner_createScanner(text, false);
      const _jsonPath = [];
      let suppressedCallbacks = 0;
      function toNoArgVisit(visitFunction) {
        return visitFunction ? () => suppressedCallbacks === 0 && visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
      }
      function toOneArgVisit(visitFunction) {
        return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
      }
      function toOneArgVisitWithPath(visitFunction) {
        return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice()) : () => true;
      }
      function toBeginVisit(visitFunction) {
        return visitFunction ? () => {
          if (suppressedCallbacks > 0) {
            suppressedCallbacks++;
          } else {
            let cbReturn = visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice());
            if (cbReturn === false) {
              suppressedCallbacks = 1;
            }
          }
        } : () => true;
      }
      function toEndVisit(visitFunction) {
        return visitFunction ? () => {
          if (suppressedCallbacks > 0) {
            suppressedCallbacks--;
          }
          if (suppressedCallbacks === 0) {
            visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter());
          }
        } : () => true;
      }
      const onObjectBegin = toBeginVisit(visitor.onObjectBegin), onObjectProperty = toOneArgVisitWithPath(visitor.onObjectProperty), onObjectEnd = toEndVisit(visitor.onObjectEnd), onArrayBegin = toBeginVisit(visitor.onArrayBegin), onArrayEnd = toEndVisit(visitor.onArrayEnd), onLiteralValue = toOneArgVisitWithPath(visitor.onLiteralValue), onSeparator = toOneArgVisit(visitor.onSeparator), onComment = toNoArgVisit(visitor.onComment), onError = toOneArgVisit(visitor.onError);
      const disallowComments = options && options.disallowComments;
      const allowTrailingComma = options && options.allowTrailingComma;
      function scanNext() {
        while (true) {
          const token = _scanner.scan();
          switch (_scanner.getTokenError()) {
            case 4:
              handleError(
                14
                /* ParseErrorCode.InvalidUnicode */
              );
              break;
            case 5:
              handleError(
                15
                /* ParseErrorCode.InvalidEscapeCharacter */
              );
              break;
            case 3:
              handleError(
                13
                /* ParseErrorCode.UnexpectedEndOfNumber */
              );
              break;
            case 1:
              if (!disallowComments) {
                handleError(
                  11
                  /* ParseErrorCode.UnexpectedEndOfComment */
                );
              }
              break;
            case 2:
              handleError(
                12
                /* ParseErrorCode.UnexpectedEndOfString */
              );
              break;
            case 6:
              handleError(
                16
                /* ParseErrorCode.InvalidCharacter */
              );
              break;
          }
          switch (token) {
            case 12:
            case 13:
              if (disallowComments) {
                handleError(
                  10
                  /* ParseErrorCode.InvalidCommentToken */
                );
              } else {
                onComment();
              }
              break;
            case 16:
              handleError(
                1
                /* ParseErrorCode.InvalidSymbol */
              );
              break;
            case 15:
            case 14:
              break;
            default:
              return token;
          }
        }
      }
      function handleError(error2, skipUntilAfter = [], skipUntil = []) {
        onError(error2);
        if (skipUntilAfter.length + skipUntil.length > 0) {
          let token = _scanner.getToken();
          while (token !== 17) {
            if (skipUntilAfter.indexOf(token) !== -1) {
              scanNext();
              break;
            } else if (skipUntil.indexOf(token) !== -1) {
              break;
            }
            token = scanNext();
          }
        }
      }
      function parseString(isValue) {
        const value = _scanner.getTokenValue();
        if (isValue) {
          onLiteralValue(value);
        } else {
          onObjectProperty(value);
          _jsonPath.push(value);
        }
        scanNext();
        return true;
      }
      function parseLiteral() {
        switch (_scanner.getToken()) {
          case 11:
            const tokenValue = _scanner.getTokenValue();
            let value = Number(tokenValue);
            if (isNaN(value)) {
              handleError(
                2
                /* ParseErrorCode.InvalidNumberFormat */
              );
              value = 0;
            }
            onLiteralValue(value);
            break;
          case 7:
            onLiteralValue(null);
            break;
          case 8:
            onLiteralValue(true);
            break;
          case 9:
            onLiteralValue(false);
            break;
          default:
            return false;
        }
        scanNext();
        return true;
      }
      function parseProperty() {
        if (_scanner.getToken() !== 10) {
          handleError(3, [], [
            2,
            5
            /* SyntaxKind.CommaToken */
          ]);
          return false;
        }
        parseString(false);
        if (_scanner.getToken() === 6) {
          onSeparator(":");
          scanNext();
          if (!parseValue()) {
            handleError(4, [], [
              2,
              5
              /* SyntaxKind.CommaToken */
            ]);
          }
        } else {
          handleError(5, [], [
            2,
            5
            /* SyntaxKind.CommaToken */
          ]);
        }
        _jsonPath.pop();
        return true;
      }
      function parseObject() {
        onObjectBegin();
        scanNext();
        let needsComma = false;
        while (_scanner.getToken() !== 2 && _scanner.getToken() !== 17) {
          if (_scanner.getToken() === 5) {
            if (!needsComma) {
              handleError(4, [], []);
            }
            onSeparator(",");
            scanNext();
            if (_scanner.getToken() === 2 && allowTrailingComma) {
              break;
            }
          } else if (needsComma) {
            handleError(6, [], []);
          }
          if (!parseProperty()) {
            handleError(4, [], [
              2,
              5
              /* SyntaxKind.CommaToken */
            ]);
          }
          needsComma = true;
        }
        onObjectEnd();
        if (_scanner.getToken() !== 2) {
          handleError(7, [
            2
            /* SyntaxKind.CloseBraceToken */
          ], []);
        } else {
          scanNext();
        }
        return true;
      }
      function parseArray() {
        onArrayBegin();
        scanNext();
        let isFirstElement = true;
        let needsComma = false;
        while (_scanner.getToken() !== 4 && _scanner.getToken() !== 17) {
          if (_scanner.getToken() === 5) {
            if (!needsComma) {
              handleError(4, [], []);
            }
            onSeparator(",");
            scanNext();
            if (_scanner.getToken() === 4 && allowTrailingComma) {
              break;
            }
          } else if (needsComma) {
            handleError(6, [], []);
          }
          if (isFirstElement) {
            _jsonPath.push(0);
            isFirstElement = false;
          } else {
            _jsonPath[_jsonPath.length - 1]++;
          }
          if (!parseValue()) {
            handleError(4, [], [
              4,
              5
              /* SyntaxKind.CommaToken */
            ]);
          }
          needsComma = true;
        }
        onArrayEnd();
        if (!isFirstElement) {
          _jsonPath.pop();
        }
        if (_scanner.getToken() !== 4) {
          handleError(8, [
            4
            /* SyntaxKind.CloseBracketToken */
          ], []);
        } else {
          scanNext();
        }
        return true;
      }
      function parseValue() {
        switch (_scanner.getToken()) {
          case 3:
            return parseArray();
          case 1:
            return parseObject();
          case 10:
            return parseString(true);
          default:
            return parseLiteral();
        }
      }
      scanNext();
      if (_scanner.getToken() === 17) {
        if (options.allowEmptyContent) {
          return true;
        }
        handleError(4, [], []);
        return false;
      }
      if (!parseValue()) {
        handleError(4, [], []);
        return false;
      }
      if (_scanner.getToken() !== 17) {
        handleError(9, [], []);
      }
      return true;
    }
    function stripComments(text, replaceCh) {
      let _scanner = createScanner(text), parts = [], kind, offset = 0, pos;
      do {
        pos = _scanner.getPosition();
        kind = _scanner.scan();
        switch (kind) {
          case 12:
          case 13:
          case 17:
            if (offset !== pos) {
              parts.push(text.substring(offset, pos));
            }
            if (replaceCh !== void 0) {
              parts.push(_scanner.getTokenValue().replace(/[^\r\n]/g, replaceCh));
            }
            offset = _scanner.getPosition();
            break;
        }
      } while (kind !== 17);
      return parts.join("");
    }
    function getNodeType(value) {
      switch (typeof value) {
        case "boolean":
          return "boolean";
        case "number":
          return "number";
        case "string":
          return "string";
        case "object": {
          if (!value) {
            return "null";
          } else if (Array.isArray(value)) {
            return "array";
          }
          return "object";
        }
        default:
          return "null";
      }
    }
    ;
    //! ./src/settings.ts
    const DEEPEST = 100;
    const TOO_DEEP = `nested deeper than ${DEEPEST} levels, which the server refuses`;
    const LARGEST_FILE = 10 * 1024 * 1024;
    class SettingsError extends Error {
      name = "SettingsError";
    }
    function readSettingsFile(file, workspace) {
      const path2 = (0, external_node_path_namespaceObject.resolve)(workspace, file);
      const stat = reading(() => (0, external_node_fs_namespaceObject.statSync)(path2, { throwIfNoEntry: false }));
      if (!stat)
        throw new SettingsError("there is no such file in the workspace; is there a step with actions/checkout before this one?");
      if (!stat.isFile())
        throw new SettingsError("expected a JSON file, this is none");
      if (stat.size > LARGEST_FILE)
        throw new SettingsError("the file is larger than 10 MiB");
      const bytes = reading(() => (0, external_node_fs_namespaceObject.readFileSync)(path2));
      try {
        return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
      } catch {
        throw new SettingsError("the file is not UTF-8 text; save it as UTF-8");
      }
    }
    function reading(read) {
      try {
        return read();
      } catch (error2) {
        throw new SettingsError(`the file cannot be read (${error2.code})`);
      }
    }
    function parseSettings(text) {
      const json = text.replace(/^\uFEFF/, "");
      const { tree, error: error2 } = parseWithPlaces(json);
      if (error2) {
        throw new SettingsError(`not valid JSON, ${place(json, error2.offset)}: ${SYNTAX[error2.error]}. ${HINT}`);
      }
      const settings = JSON.parse(json);
      if (tree?.type !== "object")
        throw new SettingsError("expected a JSON object in braces, this is another kind of JSON value");
      refuseUnsendable(tree, json);
      return settings;
    }
    const HINT = "Where a secret is put in by an expression, quotes and line breaks in it break the JSON: use ${{ toJSON(secrets.NAME) }} there, without quotes around it";
    const SYNTAX = {
      1: "a word that is not true, false or null, or a text without double quotes",
      2: "a number that is not written as JSON wants it",
      3: "a key in double quotes was expected",
      4: "a value was expected",
      5: "a colon was expected",
      6: "a comma was expected",
      7: "a closing brace was expected",
      8: "a closing bracket was expected",
      9: "the end was expected, there is more after the value",
      10: "a comment, which JSON does not have",
      11: "a comment, which JSON does not have",
      12: "a text that does not end (a line break inside a text is written \\n)",
      13: "a number that does not end",
      14: "an escape \\u without four hexadecimal digits",
      15: "a backslash before a character that cannot be escaped",
      16: "a control character inside a text"
    };
    function parseWithPlaces(json) {
      const errors = [];
      try {
        const tree = parseTree(json, errors, { disallowComments: true });
        return { tree, error: errors[0] };
      } catch {
        throw new SettingsError(TOO_DEEP);
      }
    }
    function refuseUnsendable(node2, json, level = 1) {
      const refuse = (what, { offset } = node2) => {
        throw new SettingsError(`${place(json, offset)}: ${what}`);
      };
      const children = node2.children ?? [];
      switch (node2.type) {
        case "number":
          if (!isFaithful(json.slice(node2.offset, node2.offset + node2.length))) {
            refuse("a number that would not arrive as it is written, as JavaScript has no such number; write it as a text if the app takes one");
          }
          break;
        case "string":
          if (node2.value.includes("\0"))
            refuse("a NUL character, to which the server answers 500");
          if (!node2.value.isWellFormed())
            refuse("half a surrogate pair (a broken character), which the server cannot store");
          break;
        case "array":
          if (children.some((child) => child.type === "null"))
            refuse("a null inside this list, which the server would drop without a word");
          break;
        case "object": {
          const twice = repeatedKey(children);
          if (twice)
            refuse("a key that stands twice in one object", twice);
          break;
        }
      }
      if (level > DEEPEST && node2.children)
        refuse(TOO_DEEP);
      for (const child of children)
        refuseUnsendable(child, json, child.type === "property" ? level : level + 1);
    }
    function repeatedKey(properties) {
      const seen = /* @__PURE__ */ new Set();
      return properties.find(({ children }) => {
        const key = children?.[0]?.value;
        return seen.has(key) || !seen.add(key);
      });
    }
    function place(text, offset) {
      const before = text.slice(0, offset);
      const lastBreak = Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r"));
      return `line ${before.split(/\r\n|[\r\n]/).length}, column ${offset - lastBreak}`;
    }
    ;
    //! ./node_modules/zod/v4/core/util.js
    function assertEqual(val) {
      return val;
    }
    function assertNotEqual(val) {
      return val;
    }
    function toZod() {
      return (schema) => schema;
    }
    function assertIs(_arg) {
    }
    function assertNever(_x) {
      throw new Error("Unexpected value in exhaustive check");
    }
    function assert(_) {
    }
    function getEnumValues(entries) {
      const numericValues = Object.values(entries).filter((v) => typeof v === "number");
      const values = Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
      return values;
    }
    function joinValues(array, separator = "|") {
      return array.map((val) => stringifyPrimitive(val)).join(separator);
    }
    function jsonStringifyReplacer(_, value) {
      if (typeof value === "bigint")
        return value.toString();
      return value;
    }
    class Cached {
      constructor(getter) {
        this._getter = getter;
        this._value = void 0;
      }
      get value() {
        const getter = this._getter;
        if (getter !== void 0) {
          this._value = getter();
          this._getter = void 0;
        }
        return this._value;
      }
    }
    function cached(getter) {
      return new Cached(getter);
    }
    function nullish(input) {
      return input === null || input === void 0;
    }
    function cleanRegex(source) {
      const start = source.startsWith("^") ? 1 : 0;
      const end = source.endsWith("$") ? source.length - 1 : source.length;
      return source.slice(start, end);
    }
    function floatSafeRemainder(val, step) {
      const ratio = val / step;
      const roundedRatio = Math.round(ratio);
      const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
      if (Math.abs(ratio - roundedRatio) < tolerance)
        return 0;
      return ratio - roundedRatio;
    }
    const EVALUATING = (
      /* unused pure expression or super */
      null
    );
    function defineLazy(object2, key, getter) {
      let value = void 0;
      Object.defineProperty(object2, key, {
        get() {
          if (value === EVALUATING) {
            return void 0;
          }
          if (value === void 0) {
            value = EVALUATING;
            value = getter();
          }
          return value;
        },
        set(v) {
          Object.defineProperty(object2, key, {
            value: v
            // configurable: true,
          });
        },
        configurable: true
      });
    }
    function objectClone(obj) {
      return Object.create(Object.getPrototypeOf(obj), Object.getOwnPropertyDescriptors(obj));
    }
    function assignProp(target, prop, value) {
      Object.defineProperty(target, prop, {
        value,
        writable: true,
        enumerable: true,
        configurable: true
      });
    }
    function rawShape(def) {
      const desc = Object.getOwnPropertyDescriptor(def, "shape");
      return desc?.get ? desc.get.raw : desc?.value;
    }
    function sourceShape(schema) {
      return rawShape(schema._zod.def) ?? schema._zod.def.shape;
    }
    function deferProp(target, key, getter) {
      Object.defineProperty(target, key, {
        get() {
          const value = getter();
          assignProp(this, key, value);
          return value;
        },
        enumerable: true,
        configurable: true
      });
    }
    function putProp(target, key, value) {
      if (key in target)
        assignProp(target, key, value);
      else
        target[key] = value;
    }
    function mirrorShape(target, source, keys, wrap) {
      const raw = sourceShape(source);
      for (const key of keys) {
        const desc = Object.getOwnPropertyDescriptor(raw, key);
        if (!desc.enumerable)
          continue;
        if (desc.get) {
          deferProp(target, key, () => {
            const value = source._zod.def.shape[key];
            return wrap ? wrap(value, key) : value;
          });
        } else
          putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
      }
    }
    function mirrorProps(target, source) {
      for (const key of Reflect.ownKeys(source)) {
        const desc = Object.getOwnPropertyDescriptor(source, key);
        if (!desc.enumerable)
          continue;
        if (desc.get)
          deferProp(target, key, () => source[key]);
        else
          putProp(target, key, desc.value);
      }
    }
    function mergeDefs(...defs) {
      const mergedDescriptors = {};
      for (const def of defs) {
        const descriptors = Object.getOwnPropertyDescriptors(def);
        Object.assign(mergedDescriptors, descriptors);
      }
      return Object.defineProperties({}, mergedDescriptors);
    }
    function cloneDef(schema) {
      return mergeDefs(schema._zod.def);
    }
    function getElementAtPath(obj, path2) {
      if (!path2)
        return obj;
      return path2.reduce((acc, key) => acc?.[key], obj);
    }
    function promiseAllObject(promisesObj) {
      const keys = Object.keys(promisesObj);
      const promises = keys.map((key) => promisesObj[key]);
      return Promise.all(promises).then((results) => {
        const resolvedObj = {};
        for (let i = 0; i < keys.length; i++) {
          resolvedObj[keys[i]] = results[i];
        }
        return resolvedObj;
      });
    }
    function randomString(length = 10) {
      const chars = "abcdefghijklmnopqrstuvwxyz";
      let str = "";
      for (let i = 0; i < length; i++) {
        str += chars[Math.floor(Math.random() * chars.length)];
      }
      return str;
    }
    function esc(str) {
      return JSON.stringify(str);
    }
    function slugify(input) {
      return input.toLowerCase().trim().replace(/[^\w\s-]/g, "").replace(/[\s_-]+/g, "-").replace(/^-+|-+$/g, "");
    }
    const captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {
    };
    function util_isObject(data) {
      return typeof data === "object" && data !== null && !Array.isArray(data);
    }
    const allowsEval = (
      /* unused pure expression or super */
      null
    );
    function isPlainObject(o) {
      if (util_isObject(o) === false)
        return false;
      const ctor = o.constructor;
      if (ctor === void 0)
        return true;
      if (typeof ctor !== "function")
        return true;
      const prot = ctor.prototype;
      if (util_isObject(prot) === false)
        return false;
      if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) {
        return false;
      }
      return true;
    }
    function shallowClone(o) {
      if (isPlainObject(o))
        return { ...o };
      if (Array.isArray(o))
        return [...o];
      if (o instanceof Map)
        return new Map(o);
      if (o instanceof Set)
        return new Set(o);
      return o;
    }
    function numKeys(data) {
      let keyCount = 0;
      for (const key in data) {
        if (Object.prototype.hasOwnProperty.call(data, key)) {
          keyCount++;
        }
      }
      return keyCount;
    }
    const getParsedType = (data) => {
      const t = typeof data;
      switch (t) {
        case "undefined":
          return "undefined";
        case "string":
          return "string";
        case "number":
          return Number.isNaN(data) ? "nan" : "number";
        case "boolean":
          return "boolean";
        case "function":
          return "function";
        case "bigint":
          return "bigint";
        case "symbol":
          return "symbol";
        case "object":
          if (Array.isArray(data)) {
            return "array";
          }
          if (data === null) {
            return "null";
          }
          if (data.then && typeof data.then === "function" && data.catch && typeof data.catch === "function") {
            return "promise";
          }
          if (typeof Map !== "undefined" && data instanceof Map) {
            return "map";
          }
          if (typeof Set !== "undefined" && data instanceof Set) {
            return "set";
          }
          if (typeof Date !== "undefined" && data instanceof Date) {
            return "date";
          }
          if (typeof File !== "undefined" && data instanceof File) {
            return "file";
          }
          return "object";
        default:
          throw new Error(`Unknown data type: ${t}`);
      }
    };
    const propertyKeyTypes = /* @__PURE__ */ new Set(["string", "number", "symbol"]);
    const primitiveTypes = /* @__PURE__ */ new Set([
      "string",
      "number",
      "bigint",
      "boolean",
      "symbol",
      "undefined"
    ]);
    function escapeRegex(str) {
      return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    }
    function clone(inst, def, params) {
      const cl = new inst._zod.constr(def ?? inst._zod.def);
      if (!def || params?.parent)
        cl._zod.parent = inst;
      return cl;
    }
    function normalizeParams(_params) {
      const params = _params;
      if (!params)
        return {};
      if (typeof params === "string")
        return { error: () => params };
      if (params?.message !== void 0) {
        if (params?.error !== void 0)
          throw new Error("Cannot specify both `message` and `error` params");
        params.error = params.message;
      }
      delete params.message;
      if (typeof params.error === "string")
        return { ...params, error: () => params.error };
      return params;
    }
    function createTransparentProxy(getter) {
      let target;
      return new Proxy({}, {
        get(_, prop, receiver) {
          target ?? (target = getter());
          return Reflect.get(target, prop, receiver);
        },
        set(_, prop, value, receiver) {
          target ?? (target = getter());
          return Reflect.set(target, prop, value, receiver);
        },
        has(_, prop) {
          target ?? (target = getter());
          return Reflect.has(target, prop);
        },
        deleteProperty(_, prop) {
          target ?? (target = getter());
          return Reflect.deleteProperty(target, prop);
        },
        ownKeys(_) {
          target ?? (target = getter());
          return Reflect.ownKeys(target);
        },
        getOwnPropertyDescriptor(_, prop) {
          target ?? (target = getter());
          return Reflect.getOwnPropertyDescriptor(target, prop);
        },
        defineProperty(_, prop, descriptor) {
          target ?? (target = getter());
          return Reflect.defineProperty(target, prop, descriptor);
        }
      });
    }
    function stringifyPrimitive(value) {
      if (typeof value === "bigint")
        return value.toString() + "n";
      if (typeof value === "string")
        return `"${value}"`;
      return `${value}`;
    }
    function optionalKeys(shape2) {
      return Object.keys(shape2).filter((k) => {
        return shape2[k]._zod.optin !== void 0 && shape2[k]._zod.optout === "optional";
      });
    }
    const NUMBER_FORMAT_RANGES = (
      /* unused pure expression or super */
      null
    );
    const BIGINT_FORMAT_RANGES = {
      int64: [/* @__PURE__ */ BigInt("-9223372036854775808"), /* @__PURE__ */ BigInt("9223372036854775807")],
      uint64: [/* @__PURE__ */ BigInt(0), /* @__PURE__ */ BigInt("18446744073709551615")]
    };
    function pick(schema, mask) {
      const currDef = schema._zod.def;
      const checks2 = currDef.checks;
      const hasChecks = checks2 && checks2.length > 0;
      if (hasChecks) {
        throw new Error(".pick() cannot be used on object schemas containing refinements");
      }
      const newShape = {};
      mirrorShape(newShape, schema, maskedKeys(schema, mask));
      return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
    }
    function maskedKeys(schema, mask) {
      const raw = sourceShape(schema);
      const keys = [];
      for (const key of Reflect.ownKeys(mask)) {
        if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) {
          throw new Error(`Unrecognized key: "${String(key)}"`);
        }
        if (mask[key])
          keys.push(key);
      }
      return keys;
    }
    function omit(schema, mask) {
      const currDef = schema._zod.def;
      const checks2 = currDef.checks;
      const hasChecks = checks2 && checks2.length > 0;
      if (hasChecks) {
        throw new Error(".omit() cannot be used on object schemas containing refinements");
      }
      const omitted = new Set(maskedKeys(schema, mask));
      const newShape = {};
      mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
      return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
    }
    function extend(schema, shape2) {
      if (!isPlainObject(shape2)) {
        throw new Error("Invalid input to extend: expected a plain object");
      }
      const checks2 = schema._zod.def.checks;
      const hasChecks = checks2 && checks2.length > 0;
      if (hasChecks) {
        const existingShape = sourceShape(schema);
        for (const key of Reflect.ownKeys(shape2)) {
          if (Object.getOwnPropertyDescriptor(existingShape, key) !== void 0) {
            throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
          }
        }
      }
      return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape2) }));
    }
    function extended(schema, shape2) {
      const newShape = {};
      mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
      mirrorProps(newShape, shape2);
      return newShape;
    }
    function safeExtend(schema, shape2) {
      if (!isPlainObject(shape2)) {
        throw new Error("Invalid input to safeExtend: expected a plain object");
      }
      return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape2) }));
    }
    function merge(a, b) {
      if (!b?._zod?.def) {
        throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
      }
      if (a._zod.def.checks?.length) {
        throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
      }
      const newShape = {};
      mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
      mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
      const def = mergeDefs(a._zod.def, {
        shape: newShape,
        get catchall() {
          return b._zod.def.catchall;
        },
        checks: b._zod.def.checks ?? []
      });
      return clone(a, def);
    }
    function partial(Class2, schema, mask, name = "partial") {
      const currDef = schema._zod.def;
      const checks2 = currDef.checks;
      const hasChecks = checks2 && checks2.length > 0;
      if (hasChecks) {
        throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
      }
      const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
      const newShape = {};
      mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class2 && ((value, key) => selected && !selected.has(key) ? value : new Class2({ type: "optional", innerType: value })));
      return clone(schema, mergeDefs(schema._zod.def, { shape: newShape, checks: [] }));
    }
    function required(Class2, schema, mask) {
      const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
      const newShape = {};
      mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => (
        // overwrite with non-optional
        selected && !selected.has(key) ? value : new Class2({ type: "nonoptional", innerType: value })
      ));
      return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
    }
    function aborted(x, startIndex = 0) {
      if (x.aborted === true)
        return true;
      for (let i = startIndex; i < x.issues.length; i++) {
        if (x.issues[i]?.continue !== true) {
          return true;
        }
      }
      return false;
    }
    function explicitlyAborted(x, startIndex = 0) {
      if (x.aborted === true)
        return true;
      for (let i = startIndex; i < x.issues.length; i++) {
        if (x.issues[i]?.continue === false) {
          return true;
        }
      }
      return false;
    }
    function prefixIssues(path2, issues) {
      return issues.map((iss) => {
        var _a2;
        (_a2 = iss).path ?? (_a2.path = []);
        iss.path.unshift(path2);
        return iss;
      });
    }
    function unwrapMessage(message) {
      return typeof message === "string" ? message : message?.message;
    }
    function sizeCaps(defChecks) {
      const caps = [];
      for (const ch of defChecks ?? []) {
        const d = ch._zod.def;
        if (!/_(length|size)$|_equals$/.test(d.check))
          break;
        const max = d.maximum ?? d.length ?? d.size;
        if (max >= 0)
          caps.push([max, ch]);
      }
      return caps;
    }
    function attachSchema(issues, start, inst) {
      var _a2;
      for (let i = start; i < issues.length; i++) {
        (_a2 = issues[i]).schema ?? (_a2.schema = inst);
      }
    }
    function finalizeIssue(iss, ctx, config2) {
      var _a2;
      const traits = iss.inst?._zod?.traits;
      if (traits?.has("$ZodType")) {
        if (traits.has("$ZodCheck"))
          (_a2 = iss).schema ?? (_a2.schema = iss.inst);
        else
          iss.schema = iss.inst;
      }
      const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
      const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config2.customError?.(iss)) ?? unwrapMessage(config2.localeError?.(iss)) ?? "Invalid input";
      const full = {};
      for (const k of Object.keys(iss)) {
        if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__")
          continue;
        full[k] = iss[k];
      }
      full.path ?? (full.path = []);
      full.message = message;
      if (ctx?.reportInput) {
        full.input = iss.input;
      }
      return full;
    }
    function getSizableOrigin(input) {
      if (input instanceof Set)
        return "set";
      if (input instanceof Map)
        return "map";
      if (input instanceof File)
        return "file";
      return "unknown";
    }
    const highSurrogate = /[\uD800-\uDBFF]/;
    function codePointLength(str) {
      const units = str.length;
      if (!highSurrogate.test(str))
        return units;
      let count = units;
      for (let i = 0; i < units - 1; i++) {
        if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
          count--;
          i++;
        }
      }
      return count;
    }
    function getLengthableOrigin(input) {
      if (Array.isArray(input))
        return "array";
      if (typeof input === "string")
        return "string";
      return "unknown";
    }
    function parsedType(data) {
      const t = typeof data;
      switch (t) {
        case "number": {
          return Number.isNaN(data) ? "nan" : "number";
        }
        case "object": {
          if (data === null) {
            return "null";
          }
          if (Array.isArray(data)) {
            return "array";
          }
          const obj = data;
          if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) {
            return obj.constructor.name;
          }
        }
      }
      return t;
    }
    function util_issue(...args) {
      const [iss, input, inst] = args;
      if (typeof iss === "string") {
        return {
          message: iss,
          code: "custom",
          input,
          inst
        };
      }
      return { ...iss };
    }
    function cleanEnum(obj) {
      return Object.entries(obj).filter(([k, _]) => {
        return Number.isNaN(Number.parseInt(k, 10));
      }).map((el) => el[1]);
    }
    function base64ToUint8Array(base642) {
      const binaryString = atob(base642);
      const bytes = new Uint8Array(binaryString.length);
      for (let i = 0; i < binaryString.length; i++) {
        bytes[i] = binaryString.charCodeAt(i);
      }
      return bytes;
    }
    function uint8ArrayToBase64(bytes) {
      let binaryString = "";
      for (let i = 0; i < bytes.length; i++) {
        binaryString += String.fromCharCode(bytes[i]);
      }
      return btoa(binaryString);
    }
    function base64urlToUint8Array(base64url2) {
      const base642 = base64url2.replace(/-/g, "+").replace(/_/g, "/");
      const padding = "=".repeat((4 - base642.length % 4) % 4);
      return base64ToUint8Array(base642 + padding);
    }
    function uint8ArrayToBase64url(bytes) {
      return uint8ArrayToBase64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
    }
    function hexToUint8Array(hex2) {
      const cleanHex = hex2.replace(/^0x/, "");
      if (cleanHex.length % 2 !== 0) {
        throw new Error("Invalid hex string length");
      }
      const bytes = new Uint8Array(cleanHex.length / 2);
      for (let i = 0; i < cleanHex.length; i += 2) {
        bytes[i / 2] = Number.parseInt(cleanHex.slice(i, i + 2), 16);
      }
      return bytes;
    }
    function uint8ArrayToHex(bytes) {
      return Array.from(bytes).map((b) => b.toString(16).padStart(2, "0")).join("");
    }
    class Class {
      constructor(..._args) {
      }
    }
    function members(proto, table2) {
      for (const key in table2) {
        const desc = Object.getOwnPropertyDescriptor(table2, key);
        if (desc.get)
          Object.defineProperty(proto, key, { ...desc, enumerable: false });
        else
          defineBound(proto, key, desc.value);
      }
    }
    function own(inst, key, value, enumerable = true) {
      Object.defineProperty(inst, key, { configurable: true, writable: true, enumerable, value });
      return value;
    }
    function hide(inst, key, value) {
      return own(inst, key, value, false);
    }
    function derived(computes, table2) {
      for (const key in computes) {
        const compute = computes[key];
        Object.defineProperty(table2, key, {
          configurable: true,
          enumerable: true,
          get() {
            return own(this, key, compute(this));
          },
          set(value) {
            own(this, key, value);
          }
        });
      }
      return table2;
    }
    function defineBound(proto, key, fn) {
      Object.defineProperty(proto, key, {
        configurable: true,
        get() {
          return this == null ? fn : own(this, key, fn.bind(this));
        },
        set(value) {
          own(this, key, value);
        }
      });
    }
    function claim(inst, sentinel) {
      const proto = Object.getPrototypeOf(inst);
      return sentinel in proto ? void 0 : proto;
    }
    let installing;
    let broke = false;
    const breaker = {
      configurable: true,
      get() {
        broke = true;
        return void 0;
      }
    };
    function defineLazyInternal(inst, key, compute) {
      const proto = Object.getPrototypeOf(inst._zod);
      if (key in proto && installing !== inst._zod) {
        installing = void 0;
        return;
      }
      installing = inst._zod;
      Object.defineProperty(proto, key, {
        configurable: true,
        get() {
          Object.defineProperty(this, key, breaker);
          const outer = broke;
          broke = false;
          try {
            const value = compute(this);
            if (broke)
              delete this[key];
            else
              Object.defineProperty(this, key, { configurable: true, writable: true, value });
            broke = broke || outer;
            return value;
          } catch (err) {
            delete this[key];
            broke = broke || outer;
            throw err;
          }
        },
        set(value) {
          Object.defineProperty(this, key, { configurable: true, writable: true, value });
        }
      });
    }
    function installLazyProp(inst, key, make, enumerable) {
      const proto = claim(inst, key);
      if (!proto)
        return;
      Object.defineProperty(proto, key, {
        configurable: true,
        get() {
          const desc = { configurable: true, writable: true, enumerable, value: void 0 };
          Object.defineProperty(this, key, desc);
          desc.value = make(this);
          Object.defineProperty(this, key, desc);
          return desc.value;
        },
        set(value) {
          Object.defineProperty(this, key, { configurable: true, writable: true, enumerable, value });
        }
      });
    }
    const CONSTANT_CATCH = "~constantCatch";
    function constantCatch(value) {
      const fn = () => value;
      fn[CONSTANT_CATCH] = true;
      return fn;
    }
    ;
    //! ./node_modules/zod/v4/core/core.js
    var _a;
    const NEVER = /* @__PURE__ */ Object.freeze({
      status: "aborted"
    });
    const _zodDesc = { value: void 0, enumerable: false };
    let _E = "captureStackTrace" in Error ? Error : null;
    function newError(Definition) {
      const E = _E;
      if (E) {
        const saved = E.stackTraceLimit;
        if (typeof saved === "number") {
          try {
            E.stackTraceLimit = 0;
          } catch {
            _E = null;
            return new Definition();
          }
          try {
            return new Definition();
          } finally {
            E.stackTraceLimit = saved;
          }
        }
      }
      return new Definition();
    }
    function $constructor(name, initializer2, proto, params) {
      const zodProto = {};
      function Internals(def) {
        this.def = def;
        this.constr = _;
        this.traits = /* @__PURE__ */ new Set();
      }
      Internals.prototype = zodProto;
      const protoMembers = proto;
      const initialized = protoMembers && /* @__PURE__ */ new WeakSet();
      function init(inst, def) {
        if (!inst._zod) {
          _zodDesc.value = new Internals(def);
          try {
            Object.defineProperty(inst, "_zod", _zodDesc);
          } finally {
            _zodDesc.value = void 0;
          }
        } else if (inst._zod.traits.has(name)) {
          return;
        }
        inst._zod.traits.add(name);
        initializer2(inst, def);
        if (initialized) {
          const own2 = Object.getPrototypeOf(inst);
          const ctorProto = inst._zod.constr.prototype;
          let up = own2;
          while (up && up !== ctorProto)
            up = Object.getPrototypeOf(up);
          const target = up ?? own2;
          if (!initialized.has(target)) {
            initialized.add(target);
            members(target, protoMembers);
          }
        }
        const proto2 = _.prototype;
        for (const k in proto2) {
          if (!Object.prototype.hasOwnProperty.call(proto2, k))
            continue;
          if (!(k in inst)) {
            inst[k] = proto2[k].bind(inst);
          }
        }
      }
      const Parent = params?.Parent ?? Object;
      class Definition extends Parent {
      }
      Object.defineProperty(Definition, "name", { value: name });
      function _(def) {
        const inst = params?.Parent ? newError(Definition) : this;
        init(inst, def);
        const deferred = inst._zod.deferred;
        if (deferred) {
          for (const fn of deferred) {
            fn();
          }
          inst._zod.deferred = void 0;
        }
        const pp = globalThis.__zod_globalConfig?.postProcessor;
        if (pp)
          pp(inst);
        return inst;
      }
      Object.defineProperty(_, "init", { value: init });
      Object.defineProperty(_, Symbol.hasInstance, {
        value: (inst) => {
          if (params?.Parent && inst instanceof params.Parent)
            return true;
          return inst?._zod?.traits?.has(name);
        }
      });
      Object.defineProperty(_, "name", { value: name });
      return _;
    }
    const $brand = (
      /* unused pure expression or super */
      null
    );
    class $ZodAsyncError extends Error {
      constructor() {
        super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
      }
    }
    class $ZodEncodeError extends Error {
      constructor(name) {
        super(`Encountered unidirectional transform during encode: ${name}`);
        this.name = "ZodEncodeError";
      }
    }
    (_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
    const core_globalConfig = globalThis.__zod_globalConfig;
    function config(newConfig) {
      if (newConfig)
        Object.assign(core_globalConfig, newConfig);
      return core_globalConfig;
    }
    ;
    //! ./node_modules/zod/v4/core/checks.js
    const $ZodCheck = /* @__PURE__ */ $constructor("$ZodCheck", (inst, def) => {
      var _a2;
      inst._zod ?? (inst._zod = {});
      inst._zod.def = def;
      (_a2 = inst._zod).onattach ?? (_a2.onattach = []);
    });
    const _whenHasSize = (payload) => {
      const val = payload.value;
      return !util.nullish(val) && val.size !== void 0;
    };
    const _whenHasLength = (payload) => {
      const val = payload.value;
      return !util.nullish(val) && val.length !== void 0;
    };
    const numericOriginMap = {
      number: "number",
      bigint: "bigint",
      object: "date"
    };
    const $ZodCheckLessThan = (
      /* unused pure expression or super */
      null
    );
    const $ZodCheckGreaterThan = (
      /* unused pure expression or super */
      null
    );
    const $ZodCheckMultipleOf = (
      /* unused pure expression or super */
      null
    );
    const $ZodCheckNumberFormat = (
      /* unused pure expression or super */
      null
    );
    const $ZodCheckBigIntFormat = (
      /* unused pure expression or super */
      null
    );
    const $ZodCheckMaxSize = (
      /* unused pure expression or super */
      null
    );
    const $ZodCheckMinSize = (
      /* unused pure expression or super */
      null
    );
    const $ZodCheckSizeEquals = (
      /* unused pure expression or super */
      null
    );
    const $ZodCheckMaxLength = (
      /* unused pure expression or super */
      null
    );
    const $ZodCheckMinLength = (
      /* unused pure expression or super */
      null
    );
    const $ZodCheckLengthEquals = (
      /* unused pure expression or super */
      null
    );
    const $ZodCheckStringFormat = (
      /* unused pure expression or super */
      null
    );
    const $ZodCheckRegex = (
      /* unused pure expression or super */
      null
    );
    const $ZodCheckLowerCase = (
      /* unused pure expression or super */
      null
    );
    const $ZodCheckUpperCase = (
      /* unused pure expression or super */
      null
    );
    const $ZodCheckIncludes = (
      /* unused pure expression or super */
      null
    );
    const $ZodCheckStartsWith = (
      /* unused pure expression or super */
      null
    );
    const $ZodCheckEndsWith = (
      /* unused pure expression or super */
      null
    );
    function handleCheckPropertyResult(result, payload, property) {
      if (result.issues.length) {
        payload.issues.push(...util.prefixIssues(property, result.issues));
      }
    }
    const $ZodCheckProperty = (
      /* unused pure expression or super */
      null
    );
    const $ZodCheckProperties = (
      /* unused pure expression or super */
      null
    );
    const $ZodCheckMimeType = (
      /* unused pure expression or super */
      null
    );
    const $ZodCheckOverwrite = (
      /* unused pure expression or super */
      null
    );
    ;
    //! ./node_modules/zod/v4/core/regexes.js
    const cuid = /^[cC][0-9a-z]{6,}$/;
    const cuid2 = /^[0-9a-z]+$/;
    const ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
    const xid = /^[0-9a-vA-V]{20}$/;
    const ksuid = /^[A-Za-z0-9]{27}$/;
    const nanoid = /^[a-zA-Z0-9_-]{21}$/;
    function nanoidOfLength(length) {
      return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
    }
    const duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
    const extendedDuration = /^[-+]?P(?!$)(?:(?:[-+]?\d+Y)|(?:[-+]?\d+[.,]\d+Y$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:(?:[-+]?\d+W)|(?:[-+]?\d+[.,]\d+W$))?(?:(?:[-+]?\d+D)|(?:[-+]?\d+[.,]\d+D$))?(?:T(?=[\d+-])(?:(?:[-+]?\d+H)|(?:[-+]?\d+[.,]\d+H$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:[-+]?\d+(?:[.,]\d+)?S)?)??$/;
    const guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
    const uuid = (version2) => {
      if (!version2)
        return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
      return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version2}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
    };
    const uuid4 = (
      /* unused pure expression or super */
      null
    );
    const uuid6 = (
      /* unused pure expression or super */
      null
    );
    const uuid7 = (
      /* unused pure expression or super */
      null
    );
    const email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
    const html5Email = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
    const rfc5322Email = /^(([^<>()\[\]\\.,;:\s@"]+(\.[^<>()\[\]\\.,;:\s@"]+)*)|(".+"))@((\[[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}])|(([a-zA-Z\-0-9]+\.)+[a-zA-Z]{2,}))$/;
    const unicodeEmail = /^[^\s@"]{1,64}@[^\s@]{1,255}$/u;
    const idnEmail = (
      /* unused pure expression or super */
      null
    );
    const browserEmail = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
    const _emoji = (
      /* unused pure expression or super */
      null
    );
    function emoji() {
      return new RegExp(_emoji, "u");
    }
    const ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
    const ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
    const mac = (delimiter) => {
      const escapedDelim = util.escapeRegex(delimiter ?? ":");
      return new RegExp(`^(?:[0-9A-F]{2}${escapedDelim}){5}[0-9A-F]{2}$|^(?:[0-9a-f]{2}${escapedDelim}){5}[0-9a-f]{2}$`);
    };
    const cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
    const cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
    const base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
    const base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
    const hostname = /^(?=.{1,253}\.?$)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[-0-9a-zA-Z]{0,61}[0-9a-zA-Z])?)*\.?$/;
    const domain = /^(?=.{1,253}$)([a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,63}$/;
    const httpProtocol = /^https?$/;
    const e164 = /^\+[1-9]\d{6,14}$/;
    const creditCard = /^\d(?:[ -]?\d){11,18}$/;
    const currencyCode = /^(?:AED|AFN|ALL|AMD|AOA|ARS|AUD|AWG|AZN|BAM|BBD|BDT|BHD|BIF|BMD|BND|BOB|BOV|BRL|BSD|BTN|BWP|BYN|BZD|CAD|CDF|CHE|CHF|CHW|CLF|CLP|CNY|COP|COU|CRC|CUP|CVE|CZK|DJF|DKK|DOP|DZD|EGP|ERN|ETB|EUR|FJD|FKP|GBP|GEL|GHS|GIP|GMD|GNF|GTQ|GYD|HKD|HNL|HTG|HUF|IDR|ILS|INR|IQD|IRR|ISK|JMD|JOD|JPY|KES|KGS|KHR|KMF|KPW|KRW|KWD|KYD|KZT|LAK|LBP|LKR|LRD|LSL|LYD|MAD|MDL|MGA|MKD|MMK|MNT|MOP|MRU|MUR|MVR|MWK|MXN|MXV|MYR|MZN|NAD|NGN|NIO|NOK|NPR|NZD|OMR|PAB|PEN|PGK|PHP|PKR|PLN|PYG|QAR|RON|RSD|RUB|RWF|SAR|SBD|SCR|SDG|SEK|SGD|SHP|SLE|SOS|SRD|SSP|STN|SVC|SYP|SZL|THB|TJS|TMT|TND|TOP|TRY|TTD|TWD|TZS|UAH|UGX|USD|USN|UYI|UYU|UYW|UZS|VED|VES|VND|VUV|WST|XAD|XAF|XAG|XAU|XBA|XBB|XBC|XBD|XCD|XCG|XDR|XOF|XPD|XPF|XPT|XSU|XTS|XUA|XXX|YER|ZAR|ZMW|ZWG)$/;
    const iban = /^[A-Z]{2}(?!00|01|99)\d{2}[A-Z0-9]{11,30}$/;
    const dateSource = (
      /* unused pure expression or super */
      null
    );
    function regexes_anchor(source) {
      return new RegExp(`^${source}$`);
    }
    const date = (
      /* unused pure expression or super */
      null
    );
    function timeSource(args) {
      const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
      const regex2 = typeof args.precision === "number" ? args.precision === -1 ? `${hhmm}` : args.precision === 0 ? `${hhmm}:[0-5]\\d` : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}` : args.seconds ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?` : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
      return regex2;
    }
    function time(args) {
      return new RegExp(`^${timeSource(args)}$`);
    }
    function datetime(args) {
      const opts = ["Z"];
      if (args.offset)
        opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
      const qualified = `${timeSource({ precision: args.precision, seconds: true })}(?:${opts.join("|")})`;
      const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
      return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
    }
    const anyString = /^[\s\S]{0,}$/;
    const string = (params) => {
      const regex2 = params ? `[\\s\\S]{${params?.minimum ?? 0},${params?.maximum ?? ""}}` : `[\\s\\S]*`;
      return new RegExp(`^${regex2}$`);
    };
    const bigint = /^-?\d+n?$/;
    const integer = /^-?\d+$/;
    const number = /^-?\d+(?:\.\d+)?$/;
    const regexes_boolean = /^(?:true|false)$/i;
    const _null = /^null$/i;
    const _undefined = /^undefined$/i;
    const lowercase = /^[^A-Z]*$/;
    const uppercase = /^[^a-z]*$/;
    const hex = /^[0-9a-fA-F]*$/;
    function fixedBase64(bodyLength, padding) {
      return new RegExp(`^[A-Za-z0-9+/]{${bodyLength}}${padding}$`);
    }
    function fixedBase64url(length) {
      return new RegExp(`^[A-Za-z0-9_-]{${length}}$`);
    }
    const md5_hex = /^[0-9a-fA-F]{32}$/;
    const md5_base64 = (
      /* unused pure expression or super */
      null
    );
    const md5_base64url = (
      /* unused pure expression or super */
      null
    );
    const sha1_hex = /^[0-9a-fA-F]{40}$/;
    const sha1_base64 = (
      /* unused pure expression or super */
      null
    );
    const sha1_base64url = (
      /* unused pure expression or super */
      null
    );
    const sha256_hex = /^[0-9a-fA-F]{64}$/;
    const sha256_base64 = (
      /* unused pure expression or super */
      null
    );
    const sha256_base64url = (
      /* unused pure expression or super */
      null
    );
    const sha384_hex = /^[0-9a-fA-F]{96}$/;
    const sha384_base64 = (
      /* unused pure expression or super */
      null
    );
    const sha384_base64url = (
      /* unused pure expression or super */
      null
    );
    const sha512_hex = /^[0-9a-fA-F]{128}$/;
    const sha512_base64 = (
      /* unused pure expression or super */
      null
    );
    const sha512_base64url = (
      /* unused pure expression or super */
      null
    );
    ;
    //! ./node_modules/zod/v4/core/versions.js
    const version = {
      major: 4,
      minor: 6,
      patch: 7
    };
    ;
    //! ./node_modules/zod/v4/core/schemas.js
    const $ZodType = /* @__PURE__ */ $constructor("$ZodType", (inst, def) => {
      var _a2;
      inst ?? (inst = {});
      inst._zod.def = def;
      inst._zod.bag = inst._zod.bag || {};
      inst._zod.version = version;
      const defChecks = inst._zod.def.checks;
      const checks2 = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
      for (const ch of checks2) {
        for (const fn of ch._zod.onattach) {
          fn(inst);
        }
      }
      if (checks2.length === 0) {
        (_a2 = inst._zod).deferred ?? (_a2.deferred = []);
        inst._zod.deferred?.push(() => {
          inst._zod.run = inst._zod.parse;
        });
      } else {
        const runChecks = (payload, checks3, ctx) => {
          if (payload.memo)
            return payload;
          let isAborted = aborted(payload);
          let asyncResult;
          for (const ch of checks3) {
            if (ch._zod.def.when) {
              if (explicitlyAborted(payload))
                continue;
              const shouldRun = ch._zod.def.when(payload);
              if (!shouldRun)
                continue;
            } else if (isAborted) {
              continue;
            }
            const currLen = payload.issues.length;
            const _ = ch._zod.check(payload);
            if (_ instanceof Promise && ctx?.async === false) {
              throw new $ZodAsyncError();
            }
            if (asyncResult || _ instanceof Promise) {
              asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
                await _;
                const nextLen = payload.issues.length;
                if (nextLen === currLen)
                  return;
                attachSchema(payload.issues, currLen, inst);
                if (!isAborted)
                  isAborted = aborted(payload, currLen);
              });
            } else {
              const nextLen = payload.issues.length;
              if (nextLen === currLen)
                continue;
              attachSchema(payload.issues, currLen, inst);
              if (!isAborted)
                isAborted = aborted(payload, currLen);
            }
          }
          if (asyncResult) {
            return asyncResult.then(() => {
              return payload;
            });
          }
          return payload;
        };
        const handleCanaryResult = (canary, payload, ctx) => {
          if (aborted(canary)) {
            canary.aborted = true;
            return canary;
          }
          const checkResult = runChecks(payload, checks2, ctx);
          if (checkResult instanceof Promise) {
            if (ctx.async === false)
              throw new $ZodAsyncError();
            return checkResult.then((checkResult2) => inst._zod.parse(checkResult2, ctx));
          }
          return inst._zod.parse(checkResult, ctx);
        };
        inst._zod.run = (payload, ctx) => {
          if (ctx.skipChecks) {
            return inst._zod.parse(payload, ctx);
          }
          if (ctx.direction === "backward") {
            const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: true });
            if (canary instanceof Promise) {
              return canary.then((canary2) => {
                return handleCanaryResult(canary2, payload, ctx);
              });
            }
            return handleCanaryResult(canary, payload, ctx);
          }
          const result = inst._zod.parse(payload, ctx);
          if (result instanceof Promise) {
            if (ctx.async === false)
              throw new $ZodAsyncError();
            return result.then((result2) => runChecks(result2, checks2, ctx));
          }
          return runChecks(result, checks2, ctx);
        };
      }
    }, {
      // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
      get "~standard"() {
        return hide(this, "~standard", standardProps(this));
      },
      set "~standard"(value) {
        own(this, "~standard", value);
      }
    });
    const toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
    async function validateAsync(inst, value) {
      const ctx = { async: true };
      return toStandardResult(await inst._zod.run({ value, issues: [] }, ctx), ctx);
    }
    function standardProps(inst) {
      return {
        validate: (value) => {
          const ctx = { async: false };
          try {
            const r = inst._zod.run({ value, issues: [] }, ctx);
            if (!(r instanceof Promise))
              return toStandardResult(r, ctx);
          } catch (_) {
          }
          return validateAsync(inst, value);
        },
        vendor: "zod",
        version: 1
      };
    }
    const $ZodString = /* @__PURE__ */ $constructor("$ZodString", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.pattern = def.pattern ?? anyString;
      inst._zod.parse = (payload, _) => {
        if (def.coerce)
          try {
            payload.value = String(payload.value);
          } catch (_2) {
          }
        if (typeof payload.value === "string")
          return payload;
        payload.issues.push({
          expected: "string",
          code: "invalid_type",
          input: payload.value,
          inst
        });
        return payload;
      };
    });
    const $ZodStringFormat = (
      /* unused pure expression or super */
      null
    );
    const $ZodGUID = (
      /* unused pure expression or super */
      null
    );
    const $ZodUUID = (
      /* unused pure expression or super */
      null
    );
    const $ZodEmail = (
      /* unused pure expression or super */
      null
    );
    const URL_BAD_FORMAT = 1;
    const URL_UNPARSEABLE = 2;
    function canParseURL(input) {
      try {
        if (typeof URL !== "undefined" && typeof URL.canParse === "function")
          return URL.canParse(input);
        new URL(input);
        return true;
      } catch {
        return false;
      }
    }
    function validateURL(trimmed, def) {
      if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) {
        return canParseURL(trimmed) || URL_UNPARSEABLE;
      }
      return parseURLObject(trimmed, def);
    }
    function parseURLObject(trimmed, def) {
      if (!def.normalize && def.protocol?.source === regexes.httpProtocol.source && !/^https?:\/\//i.test(trimmed)) {
        return URL_BAD_FORMAT;
      }
      try {
        if (typeof URL !== "undefined") {
          const URLStatic = URL;
          if (typeof URLStatic.parse === "function")
            return URLStatic.parse(trimmed) ?? URL_UNPARSEABLE;
        }
        return new URL(trimmed);
      } catch {
        return URL_UNPARSEABLE;
      }
    }
    const asciiTabOrNewline = /[\t\n\r]/g;
    function stripTabAndNewline(value) {
      return value.replace(asciiTabOrNewline, "");
    }
    function urlHostnameOk(url, hostname2) {
      hostname2.lastIndex = 0;
      return hostname2.test(url.hostname);
    }
    function urlProtocolOk(url, protocol) {
      protocol.lastIndex = 0;
      return protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
    }
    const $ZodURL = (
      /* unused pure expression or super */
      null
    );
    const $ZodEmoji = (
      /* unused pure expression or super */
      null
    );
    const $ZodNanoID = (
      /* unused pure expression or super */
      null
    );
    const $ZodCUID = (
      /* unused pure expression or super */
      null
    );
    const $ZodCUID2 = (
      /* unused pure expression or super */
      null
    );
    const $ZodULID = (
      /* unused pure expression or super */
      null
    );
    const $ZodXID = (
      /* unused pure expression or super */
      null
    );
    const $ZodKSUID = (
      /* unused pure expression or super */
      null
    );
    const $ZodISODateTime = (
      /* unused pure expression or super */
      null
    );
    const $ZodISODate = (
      /* unused pure expression or super */
      null
    );
    const $ZodISOTime = (
      /* unused pure expression or super */
      null
    );
    const $ZodISODuration = (
      /* unused pure expression or super */
      null
    );
    const $ZodIPv4 = (
      /* unused pure expression or super */
      null
    );
    const ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
    function isValidIPv6(value) {
      if (!ipv6Alphabet.test(value))
        return false;
      return canParseURL(`http://[${value}]`);
    }
    const $ZodIPv6 = (
      /* unused pure expression or super */
      null
    );
    const $ZodMAC = (
      /* unused pure expression or super */
      null
    );
    const $ZodCIDRv4 = (
      /* unused pure expression or super */
      null
    );
    function isValidCIDRv6(value) {
      const parts = value.split("/");
      if (parts.length !== 2)
        return false;
      const [address, prefix] = parts;
      if (!prefix)
        return false;
      const prefixNum = Number(prefix);
      if (`${prefixNum}` !== prefix)
        return false;
      if (prefixNum < 0 || prefixNum > 128)
        return false;
      return isValidIPv6(address);
    }
    const $ZodCIDRv6 = (
      /* unused pure expression or super */
      null
    );
    function isValidBase64(data) {
      if (data === "")
        return true;
      if (/\s/.test(data))
        return false;
      if (data.length % 4 !== 0)
        return false;
      try {
        atob(data);
        return true;
      } catch {
        return false;
      }
    }
    const base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
    const $ZodBase64 = (
      /* unused pure expression or super */
      null
    );
    const base64urlCharset = /^[A-Za-z0-9_-]*$/;
    function isValidBase64URL(data) {
      if (!base64urlCharset.test(data))
        return false;
      const base642 = data.replace(/[-_]/g, (c) => c === "-" ? "+" : "/");
      const padded = base642.padEnd(Math.ceil(base642.length / 4) * 4, "=");
      return isValidBase64(padded);
    }
    const $ZodBase64URL = (
      /* unused pure expression or super */
      null
    );
    const $ZodE164 = (
      /* unused pure expression or super */
      null
    );
    const CC_SANITIZE = /[- ]/g;
    function isLuhnAlgo(digits) {
      let length = digits.length;
      let bit = 1;
      let sum = 0;
      while (length) {
        const value = digits.charCodeAt(--length) - 48;
        bit ^= 1;
        sum += bit ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][value] : value;
      }
      return sum % 10 === 0;
    }
    function isValidCreditCard(input) {
      if (!regexes.creditCard.test(input))
        return false;
      return isLuhnAlgo(input.replace(CC_SANITIZE, ""));
    }
    const $ZodCreditCard = (
      /* unused pure expression or super */
      null
    );
    function isIso7064Mod97(iban2) {
      let remainder = 0;
      const len = iban2.length;
      for (let i = 4; i < len; i++) {
        const code2 = iban2.charCodeAt(i);
        remainder = (code2 >= 65 ? remainder * 100 + (code2 - 55) : remainder * 10 + (code2 - 48)) % 97;
      }
      for (let i = 0; i < 4; i++) {
        const code2 = iban2.charCodeAt(i);
        remainder = (code2 >= 65 ? remainder * 100 + (code2 - 55) : remainder * 10 + (code2 - 48)) % 97;
      }
      return remainder === 1;
    }
    function isValidIBAN(input) {
      if (!regexes.iban.test(input))
        return false;
      return isIso7064Mod97(input);
    }
    const $ZodIBAN = (
      /* unused pure expression or super */
      null
    );
    function isValidJWT(token, algorithm = null) {
      try {
        const tokensParts = token.split(".");
        if (tokensParts.length !== 3)
          return false;
        const [header] = tokensParts;
        if (!header)
          return false;
        const parsedHeader = JSON.parse(atob(header));
        if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT")
          return false;
        if (!parsedHeader.alg)
          return false;
        if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm))
          return false;
        return true;
      } catch {
        return false;
      }
    }
    const $ZodJWT = (
      /* unused pure expression or super */
      null
    );
    const $ZodCustomStringFormat = (
      /* unused pure expression or super */
      null
    );
    const $ZodNumber = /* @__PURE__ */ $constructor("$ZodNumber", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.pattern = number;
      inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
          try {
            payload.value = Number(payload.value);
          } catch (_) {
          }
        const input = payload.value;
        if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) {
          return payload;
        }
        const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
        payload.issues.push({
          expected: "number",
          code: "invalid_type",
          input,
          inst,
          ...received ? { received } : {}
        });
        return payload;
      };
    });
    const $ZodNumberFormat = (
      /* unused pure expression or super */
      null
    );
    const $ZodBoolean = /* @__PURE__ */ $constructor("$ZodBoolean", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.pattern = regexes_boolean;
      inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
          try {
            payload.value = Boolean(payload.value);
          } catch (_) {
          }
        const input = payload.value;
        if (typeof input === "boolean")
          return payload;
        payload.issues.push({
          expected: "boolean",
          code: "invalid_type",
          input,
          inst
        });
        return payload;
      };
    });
    const $ZodBigInt = (
      /* unused pure expression or super */
      null
    );
    const $ZodBigIntFormat = (
      /* unused pure expression or super */
      null
    );
    const $ZodSymbol = (
      /* unused pure expression or super */
      null
    );
    const $ZodUndefined = (
      /* unused pure expression or super */
      null
    );
    const $ZodNull = (
      /* unused pure expression or super */
      null
    );
    const $ZodAny = (
      /* unused pure expression or super */
      null
    );
    const $ZodUnknown = /* @__PURE__ */ $constructor("$ZodUnknown", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.parse = (payload) => payload;
    });
    const $ZodNever = (
      /* unused pure expression or super */
      null
    );
    const $ZodVoid = (
      /* unused pure expression or super */
      null
    );
    const $ZodDate = (
      /* unused pure expression or super */
      null
    );
    function capSize(inst, size) {
      const caps = sizeCaps(inst._zod.def.checks);
      if (!caps.length)
        return;
      const cap = Math.min(...caps.map((c) => c[0]));
      const parse2 = inst._zod.parse;
      inst._zod.parse = (payload, ctx) => {
        const n = size(payload.value);
        if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
          for (const [max, ch] of sizeCaps(inst._zod.def.checks)) {
            if (n > max && ch._zod.def.when(payload)) {
              const start = payload.issues.length;
              ch._zod.check(payload);
              payload.issues[start].continue = false;
              attachSchema(payload.issues, start, inst);
              return payload;
            }
          }
        }
        return parse2(payload, ctx);
      };
    }
    const arraySize = (input) => Array.isArray(input) ? input.length : -1;
    const mapSize = (input) => input instanceof Map ? input.size : -1;
    const setSize = (input) => input instanceof Set ? input.size : -1;
    function handleArrayResult(result, final, index) {
      if (result.issues.length) {
        final.issues.push(...prefixIssues(index, result.issues));
      }
      final.value[index] = result.value;
    }
    const $ZodArray = /* @__PURE__ */ $constructor("$ZodArray", (inst, def) => {
      $ZodType.init(inst, def);
      const memo = core_globalConfig.memoizer;
      memo?.attach(inst);
      inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
          payload.issues.push({
            expected: "array",
            code: "invalid_type",
            input,
            inst
          });
          return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
        const proms = [];
        const abortEarly = ctx?.abortEarly;
        for (let i = 0; i < input.length; i++) {
          const item = input[i];
          const result = def.element._zod.run({
            value: item,
            issues: []
          }, ctx);
          if (result instanceof Promise) {
            proms.push(result.then((result2) => handleArrayResult(result2, payload, i)));
          } else {
            handleArrayResult(result, payload, i);
            if (abortEarly && result.issues.length !== 0 && aborted(result))
              break;
          }
        }
        if (proms.length) {
          return Promise.all(proms).then(() => payload);
        }
        return payload;
      };
      capSize(inst, arraySize);
    });
    function handlePropertyResult(result, final, key, input, optin, optout) {
      const isPresent = key in input;
      const isOptionalOut = optout === "optional";
      if (!isPresent && isOptionalOut && optin === "optional") {
        return;
      }
      if (result.issues.length) {
        if (optin !== void 0 && isOptionalOut && !isPresent) {
          return;
        }
        final.issues.push(...prefixIssues(key, result.issues));
      }
      if (!isPresent && optin === void 0) {
        if (!result.issues.length) {
          final.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: void 0,
            path: [key]
          });
        }
        return;
      }
      if (result.value === void 0) {
        if (isPresent || optin === "defaulted" && !isOptionalOut) {
          final.value[key] = void 0;
        }
      } else {
        final.value[key] = result.value;
      }
    }
    const NO_SYMBOL_KEYS = [];
    function normalizeDef(def) {
      const keys = Object.keys(def.shape);
      const ownSymbols = Object.getOwnPropertySymbols(def.shape);
      const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
      const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
      for (const k of allKeys) {
        if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) {
          throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
        }
      }
      const okeys = optionalKeys(def.shape);
      return {
        ...def,
        allKeys,
        symbolKeys,
        // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
        keySet: new Set(keys),
        numKeys: keys.length,
        optionalKeys: new Set(okeys)
      };
    }
    function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
      const unrecognized = [];
      const keySet = def.keySet;
      const _catchall = def.catchall._zod;
      const t = _catchall.def.type;
      const optin = _catchall.optin;
      const optout = _catchall.optout;
      let seen = 0;
      for (const key in input) {
        if (abortEarly && payload.issues.length !== seen) {
          if (aborted(payload, seen))
            break;
          seen = payload.issues.length;
        }
        if (keySet.has(key))
          continue;
        if (key === "__proto__") {
          if (t === "never")
            unrecognized.push(key);
          continue;
        }
        if (t === "never") {
          unrecognized.push(key);
          continue;
        }
        const r = _catchall.run({ value: input[key], issues: [] }, ctx);
        if (r instanceof Promise) {
          proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input, optin, optout)));
        } else {
          handlePropertyResult(r, payload, key, input, optin, optout);
        }
      }
      if (unrecognized.length) {
        payload.issues.push({
          code: "unrecognized_keys",
          keys: unrecognized,
          input,
          inst,
          // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
          continue: true
        });
      }
      if (!proms.length)
        return payload;
      return Promise.all(proms).then(() => {
        return payload;
      });
    }
    const $ZodObject = /* @__PURE__ */ $constructor("$ZodObject", (inst, def) => {
      $ZodType.init(inst, def);
      const desc = Object.getOwnPropertyDescriptor(def, "shape");
      const sh = desc?.get ? desc.get.raw : def.shape ?? {};
      if (sh) {
        const get = () => {
          const newSh = { ...sh };
          Object.defineProperty(def, "shape", { value: newSh });
          get.raw = newSh;
          return newSh;
        };
        get.raw = sh;
        Object.defineProperty(def, "shape", { get });
      }
      const _normalized = cached(() => normalizeDef(def));
      defineLazyInternal(inst, "propValues", (zod) => {
        const shape2 = zod.def.shape;
        const propValues = {};
        for (const key in shape2) {
          const field2 = shape2[key]._zod;
          if (field2.values) {
            if (!Object.prototype.hasOwnProperty.call(propValues, key)) {
              assignProp(propValues, key, /* @__PURE__ */ new Set());
            }
            for (const v of field2.values)
              propValues[key].add(v);
            if (field2.optin !== void 0)
              propValues[key].add(void 0);
          }
        }
        return propValues;
      });
      const isObject2 = util_isObject;
      const catchall = def.catchall;
      let value;
      const memo = core_globalConfig.memoizer;
      memo?.attach(inst);
      inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject2(input)) {
          payload.issues.push({
            expected: "object",
            code: "invalid_type",
            input,
            inst
          });
          return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
        const proms = [];
        const shape2 = value.shape;
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const key of value.allKeys) {
          if (abortEarly && payload.issues.length !== seen) {
            if (aborted(payload, seen))
              break;
            seen = payload.issues.length;
          }
          if (key === "__proto__")
            continue;
          const el = shape2[key];
          const optin = el._zod.optin;
          const optout = el._zod.optout;
          const r = el._zod.run({ value: input[key], issues: [] }, ctx);
          if (r instanceof Promise) {
            proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input, optin, optout)));
          } else {
            handlePropertyResult(r, payload, key, input, optin, optout);
          }
        }
        if (!catchall) {
          return proms.length ? Promise.all(proms).then(() => payload) : payload;
        }
        return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
      };
    });
    const $ZodObjectJIT = (
      /* unused pure expression or super */
      null
    );
    function handleUnionResults(results, final, inst, ctx) {
      for (const result of results) {
        if (result.issues.length === 0) {
          final.value = result.value;
          return final;
        }
      }
      const nonaborted = results.filter((r) => !aborted(r));
      if (nonaborted.length === 1) {
        final.value = nonaborted[0].value;
        return nonaborted[0];
      }
      final.issues.push({
        code: "invalid_union",
        input: final.value,
        inst,
        errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
      });
      return final;
    }
    const $ZodUnion = /* @__PURE__ */ $constructor("$ZodUnion", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
      defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
      defineLazyInternal(inst, "values", (zod) => {
        if (zod.def.options.every((o) => o._zod.values)) {
          return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
        }
        return void 0;
      });
      defineLazyInternal(inst, "pattern", (zod) => {
        if (zod.def.options.every((o) => o._zod.pattern)) {
          const patterns = zod.def.options.map((o) => o._zod.pattern);
          return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
        }
        return void 0;
      });
      const first = def.options.length === 1 ? def.options[0]._zod.run : null;
      inst._zod.parse = (payload, ctx) => {
        if (first) {
          return first(payload, ctx);
        }
        let async = false;
        const results = [];
        for (const option of def.options) {
          const result = option._zod.run({
            value: payload.value,
            issues: []
          }, ctx);
          if (result instanceof Promise) {
            results.push(result);
            async = true;
          } else {
            if (result.issues.length === 0)
              return result;
            results.push(result);
          }
        }
        if (!async)
          return handleUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then((results2) => {
          return handleUnionResults(results2, payload, inst, ctx);
        });
      };
    });
    function handleExclusiveUnionResults(results, final, inst, ctx) {
      const matches = [];
      for (let i = 0; i < results.length; i++) {
        if (results[i].issues.length === 0)
          matches.push(i);
      }
      if (matches.length === 1) {
        final.value = results[matches[0]].value;
        return final;
      }
      if (matches.length === 0) {
        final.issues.push({
          code: "invalid_union",
          input: final.value,
          inst,
          errors: results.map((result) => result.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())))
        });
      } else {
        final.issues.push({
          code: "invalid_union",
          input: final.value,
          inst,
          errors: [],
          inclusive: false,
          matches
        });
      }
      return final;
    }
    const $ZodXor = (
      /* unused pure expression or super */
      null
    );
    function getDiscriminatedOption(union, value) {
      const internals = union._zod;
      let map = internals.bag.optionsMap;
      if (!map) {
        map = discriminatorMap(internals.def);
        internals.bag.optionsMap = map;
      }
      const option = map.get(value);
      if (option === null)
        throw new Error(`Ambiguous discriminator value "${String(value)}"`);
      return option;
    }
    function discriminatorMap(def) {
      const map = /* @__PURE__ */ new Map();
      for (const option of def.options) {
        const values = option._zod.propValues?.[def.discriminator];
        if (!values || values.size === 0)
          throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
        for (const value of values) {
          if (map.has(value)) {
            if (value !== void 0)
              throw new Error(`Duplicate discriminator value "${String(value)}"`);
            map.set(value, null);
          } else {
            map.set(value, option);
          }
        }
      }
      return map;
    }
    const $ZodDiscriminatedUnion = (
      /* unused pure expression or super */
      null
    );
    const $ZodIntersection = (
      /* unused pure expression or super */
      null
    );
    function mergeValues(a, b) {
      if (a === b) {
        return { valid: true, data: a };
      }
      if (a instanceof Date && b instanceof Date && +a === +b) {
        return { valid: true, data: a };
      }
      if (util.isPlainObject(a) && util.isPlainObject(b)) {
        const bKeys = Object.keys(b);
        const sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
        const newObj = { ...a, ...b };
        if (Object.prototype.hasOwnProperty.call(newObj, "__proto__"))
          delete newObj.__proto__;
        for (const key of sharedKeys) {
          if (key === "__proto__")
            continue;
          const sharedValue = mergeValues(a[key], b[key]);
          if (!sharedValue.valid) {
            return {
              valid: false,
              mergeErrorPath: [key, ...sharedValue.mergeErrorPath]
            };
          }
          newObj[key] = sharedValue.data;
        }
        return { valid: true, data: newObj };
      }
      if (Array.isArray(a) && Array.isArray(b)) {
        if (a.length !== b.length) {
          return { valid: false, mergeErrorPath: [] };
        }
        const newArray = [];
        for (let index = 0; index < a.length; index++) {
          const itemA = a[index];
          const itemB = b[index];
          const sharedValue = mergeValues(itemA, itemB);
          if (!sharedValue.valid) {
            return {
              valid: false,
              mergeErrorPath: [index, ...sharedValue.mergeErrorPath]
            };
          }
          newArray.push(sharedValue.data);
        }
        return { valid: true, data: newArray };
      }
      return { valid: false, mergeErrorPath: [] };
    }
    function handleIntersectionResults(result, left, right) {
      const unrecKeys = /* @__PURE__ */ new Map();
      let unrecIssue;
      const keyIssues = /* @__PURE__ */ new Map();
      const collect = (iss, side) => {
        let keys;
        if (iss.code === "unrecognized_keys" && !iss.path?.length) {
          unrecIssue ?? (unrecIssue = iss);
          keys = iss.keys;
        } else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
          const k = String(iss.path[0]);
          if (!keyIssues.has(k))
            keyIssues.set(k, iss);
          keys = [k];
        } else {
          return false;
        }
        for (const k of keys) {
          if (!unrecKeys.has(k))
            unrecKeys.set(k, {});
          unrecKeys.get(k)[side] = true;
        }
        return true;
      };
      for (const iss of left.issues) {
        if (!collect(iss, "l"))
          result.issues.push(iss);
      }
      for (const iss of right.issues) {
        if (!collect(iss, "r"))
          result.issues.push(iss);
      }
      const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
      if (bothKeys.length) {
        const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
        if (aggregated.length)
          result.issues.push({ ...unrecIssue, keys: aggregated });
        for (const k of bothKeys) {
          if (!aggregated.includes(k) && keyIssues.has(k))
            result.issues.push(keyIssues.get(k));
        }
      }
      const merged = mergeValues(left.value, right.value);
      if (!merged.valid) {
        if (util.aborted(result))
          return result;
        throw new Error(`Unmergable intersection. Error path: ${JSON.stringify(merged.mergeErrorPath)}`);
      }
      result.value = merged.data;
      return result;
    }
    const $ZodTuple = (
      /* unused pure expression or super */
      null
    );
    function getTupleOptStart(items, key) {
      for (let i = items.length - 1; i >= 0; i--) {
        const omittable = key === "optin" ? items[i]._zod.optin !== void 0 : items[i]._zod.optout === "optional";
        if (!omittable)
          return i + 1;
      }
      return 0;
    }
    function handleTupleResult(result, final, index) {
      if (result.issues.length) {
        final.issues.push(...util.prefixIssues(index, result.issues));
      }
      final.value[index] = result.value;
    }
    function handleTupleResults(itemResults, final, items, input, optoutStart) {
      for (let i = 0; i < items.length; i++) {
        const r = itemResults[i];
        const isPresent = i < input.length;
        if (!isPresent && i >= optoutStart && items[i]._zod.optin === "optional") {
          final.value.length = i;
          break;
        }
        if (r.issues.length) {
          if (!isPresent && i >= optoutStart) {
            final.value.length = i;
            break;
          }
          final.issues.push(...util.prefixIssues(i, r.issues));
        }
        final.value[i] = r.value;
      }
      for (let i = final.value.length - 1; i >= input.length; i--) {
        if (items[i]._zod.optout === "optional" && final.value[i] === void 0) {
          final.value.length = i;
        } else {
          break;
        }
      }
      return final;
    }
    const $ZodRecord = (
      /* unused pure expression or super */
      null
    );
    const $ZodMap = (
      /* unused pure expression or super */
      null
    );
    function handleMapResult(keyResult, valueResult, final, key, input, inst, ctx) {
      if (keyResult.issues.length) {
        if (util.propertyKeyTypes.has(typeof key)) {
          final.issues.push(...util.prefixIssues(key, keyResult.issues));
        } else {
          final.issues.push({
            code: "invalid_key",
            origin: "map",
            input,
            inst,
            issues: keyResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config()))
          });
        }
      }
      if (valueResult.issues.length) {
        if (util.propertyKeyTypes.has(typeof key)) {
          final.issues.push(...util.prefixIssues(key, valueResult.issues));
        } else {
          final.issues.push({
            origin: "map",
            code: "invalid_element",
            input,
            inst,
            key,
            issues: valueResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config()))
          });
        }
      }
      final.value.set(keyResult.value, valueResult.value);
    }
    const $ZodSet = (
      /* unused pure expression or super */
      null
    );
    function handleSetResult(result, final) {
      if (result.issues.length) {
        final.issues.push(...result.issues);
      }
      final.value.add(result.value);
    }
    const $ZodEnum = (
      /* unused pure expression or super */
      null
    );
    const $ZodLiteral = (
      /* unused pure expression or super */
      null
    );
    const $ZodFile = (
      /* unused pure expression or super */
      null
    );
    const $ZodTransform = /* @__PURE__ */ $constructor("$ZodTransform", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.optin = "optional";
      core_globalConfig.memoizer?.guard(inst);
      inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
          throw new $ZodEncodeError(inst.constructor.name);
        }
        const _out = def.transform(payload.value, payload);
        if (ctx.async) {
          const output = _out instanceof Promise ? _out : Promise.resolve(_out);
          return output.then((output2) => {
            payload.value = output2;
            return payload;
          });
        }
        if (_out instanceof Promise) {
          throw new $ZodAsyncError();
        }
        payload.value = _out;
        return payload;
      };
    });
    function handleOptionalResult(payload, result) {
      payload.value = result.issues.length ? void 0 : result.value;
      return payload;
    }
    const $ZodOptional = (
      /* unused pure expression or super */
      null
    );
    const $ZodExactOptional = (
      /* unused pure expression or super */
      null
    );
    const $ZodNullable = (
      /* unused pure expression or super */
      null
    );
    const $ZodDefault = (
      /* unused pure expression or super */
      null
    );
    function handleDefaultResult(payload, def) {
      if (payload.value === void 0) {
        payload.value = def.defaultValue;
      }
      return payload;
    }
    const $ZodPrefault = (
      /* unused pure expression or super */
      null
    );
    const $ZodNonOptional = (
      /* unused pure expression or super */
      null
    );
    function handleNonOptionalResult(payload, inst) {
      if (!payload.issues.length && payload.value === void 0) {
        payload.issues.push({
          code: "invalid_type",
          expected: "nonoptional",
          input: payload.value,
          inst
        });
      }
      return payload;
    }
    const $ZodSuccess = (
      /* unused pure expression or super */
      null
    );
    function handleCatchResult(payload, result, def, ctx) {
      if (!result.issues.length) {
        payload.value = result.value;
        if (result.memo)
          payload.memo = true;
        return payload;
      }
      payload.value = def.catchValue({
        ...result,
        value: payload.value,
        error: {
          issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config()))
        },
        input: payload.value
      });
      return payload;
    }
    const $ZodCatch = /* @__PURE__ */ $constructor("$ZodCatch", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
      defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
      defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
      inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
          return def.innerType._zod.run(payload, ctx);
        }
        const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
        if (result instanceof Promise) {
          return result.then((result2) => handleCatchResult(payload, result2, def, ctx));
        }
        return handleCatchResult(payload, result, def, ctx);
      };
    });
    const $ZodNaN = (
      /* unused pure expression or super */
      null
    );
    const $ZodPipe = (
      /* unused pure expression or super */
      null
    );
    function handlePipeResult(left, next, ctx) {
      if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
        left.aborted = true;
        return left;
      }
      return next._zod.run({ value: left.value, issues: left.issues }, ctx);
    }
    const $ZodCodec = (
      /* unused pure expression or super */
      null
    );
    function handleCodecAResult(result, def, ctx) {
      if (result.issues.length) {
        result.aborted = true;
        return result;
      }
      const direction = ctx.direction || "forward";
      if (direction === "forward") {
        const transformed = def.transform(result.value, result);
        if (transformed instanceof Promise) {
          return transformed.then((value) => handleCodecTxResult(result, value, def.out, ctx));
        }
        return handleCodecTxResult(result, transformed, def.out, ctx);
      } else {
        const transformed = def.reverseTransform(result.value, result);
        if (transformed instanceof Promise) {
          return transformed.then((value) => handleCodecTxResult(result, value, def.in, ctx));
        }
        return handleCodecTxResult(result, transformed, def.in, ctx);
      }
    }
    function handleCodecTxResult(left, value, nextSchema, ctx) {
      if (left.issues.length) {
        left.aborted = true;
        return left;
      }
      return nextSchema._zod.run({ value, issues: left.issues }, ctx);
    }
    const $ZodPreprocess = (
      /* unused pure expression or super */
      null
    );
    const $ZodReadonly = (
      /* unused pure expression or super */
      null
    );
    function handleReadonlyResult(payload) {
      if (!payload.memo)
        payload.value = Object.freeze(payload.value);
      return payload;
    }
    function leafPattern(schema) {
      const def = schema._zod.def;
      let pattern = def.pattern;
      let isInt = !!def.format?.includes("int");
      let minimum;
      let maximum;
      for (const ch of def.checks ?? []) {
        const d = ch._zod.def;
        if (d.pattern)
          pattern = d.pattern;
        isInt || (isInt = !!d.format?.includes("int"));
        const lo = d.minimum ?? d.length;
        const hi = d.maximum ?? d.length;
        if (lo !== void 0 && (minimum === void 0 || lo > minimum))
          minimum = lo;
        if (hi !== void 0 && (maximum === void 0 || hi < maximum))
          maximum = hi;
      }
      if (pattern)
        return pattern.source;
      if (minimum !== void 0 && maximum !== void 0 && minimum > maximum)
        return "(?!)";
      if (minimum !== void 0 || maximum !== void 0)
        return regexes.string({ minimum, maximum }).source;
      const own2 = schema._zod.pattern;
      return (isInt && own2 === regexes.number ? regexes.integer : own2)?.source;
    }
    function partPattern(schema) {
      const def = schema._zod.def;
      const own2 = schema._zod.pattern?.source;
      const inner = def.innerType ?? schema._zod.innerType;
      if (inner) {
        const before = inner._zod.pattern?.source;
        const after = partPattern(inner);
        if (own2 && before && after && after !== before) {
          return own2.replace(util.cleanRegex(before), () => util.cleanRegex(after));
        }
        return own2;
      }
      if (def.options) {
        const sources = def.options.map(partPattern);
        if (sources.every(Boolean))
          return `^(${sources.map((s) => util.cleanRegex(s)).join("|")})$`;
      }
      return leafPattern(schema);
    }
    const $ZodTemplateLiteral = (
      /* unused pure expression or super */
      null
    );
    const $ZodFunction = (
      /* unused pure expression or super */
      null
    );
    const $ZodPromise = (
      /* unused pure expression or super */
      null
    );
    const $ZodLazy = (
      /* unused pure expression or super */
      null
    );
    const $ZodCustom = /* @__PURE__ */ $constructor("$ZodCustom", (inst, def) => {
      $ZodCheck.init(inst, def);
      $ZodType.init(inst, def);
      inst._zod.parse = (payload, _) => {
        return payload;
      };
      inst._zod.check = (payload) => {
        const input = payload.value;
        const r = def.fn(input);
        if (r instanceof Promise) {
          return r.then((r2) => handleRefineResult(r2, payload, input, inst));
        }
        handleRefineResult(r, payload, input, inst);
        return;
      };
    });
    function handleRefineResult(result, payload, input, inst) {
      if (!result) {
        const _iss = {
          code: "custom",
          input,
          inst,
          // incorporates params.error into issue reporting
          path: [...inst._zod.def.path ?? []],
          // incorporates params.error into issue reporting
          continue: !inst._zod.def.abort
          // params: inst._zod.def.params,
        };
        if (inst._zod.def.params)
          _iss.params = inst._zod.def.params;
        payload.issues.push(util_issue(_iss));
      }
    }
    ;
    //! ./node_modules/zod/v4/core/errors.js
    function _getMessage() {
      const internals = this._zod;
      internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
      return internals.message;
    }
    function _setMessage(value) {
      this._zod.message = value;
    }
    const _messageDesc = {
      get: _getMessage,
      set: _setMessage,
      enumerable: true,
      configurable: true
    };
    const _issuesDesc = { value: void 0, enumerable: false };
    const _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
    const initializer = (inst, def) => {
      inst.name = "$ZodError";
      _issuesDesc.value = def;
      Object.defineProperty(inst, "issues", _issuesDesc);
      _issuesDesc.value = void 0;
      Object.defineProperty(inst, "message", _messageDesc);
      const proto = Object.getPrototypeOf(inst);
      if (!_installedToString.has(proto)) {
        _installedToString.add(proto);
        Object.defineProperty(proto, "toString", {
          configurable: true,
          enumerable: false,
          get() {
            const value = () => this.message;
            Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
            return value;
          },
          set(value) {
            Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
          }
        });
      }
    };
    const $ZodError = $constructor("$ZodError", initializer);
    const $ZodRealError = $constructor("$ZodError", initializer, void 0, {
      Parent: Error
    });
    function node(obj, key, make) {
      if (!Object.prototype.hasOwnProperty.call(obj, key)) {
        if (key === "__proto__") {
          Object.defineProperty(obj, key, { value: make(), writable: true, enumerable: true, configurable: true });
        } else {
          obj[key] = make();
        }
      }
      return obj[key];
    }
    function flattenError(error2, mapper = (issue2) => issue2.message) {
      const fieldErrors = {};
      const formErrors = [];
      for (const sub of error2.issues) {
        if (sub.path.length > 0) {
          node(fieldErrors, sub.path[0], () => []).push(mapper(sub));
        } else {
          formErrors.push(mapper(sub));
        }
      }
      return { formErrors, fieldErrors };
    }
    function formatError(error2, mapper = (issue2) => issue2.message) {
      const fieldErrors = { _errors: [] };
      const processError = (error3, path2 = []) => {
        for (const issue2 of error3.issues) {
          if (issue2.code === "invalid_union" && issue2.errors.length) {
            issue2.errors.map((issues) => processError({ issues }, [...path2, ...issue2.path]));
          } else if (issue2.code === "invalid_key") {
            processError({ issues: issue2.issues }, [...path2, ...issue2.path]);
          } else if (issue2.code === "invalid_element") {
            processError({ issues: issue2.issues }, [...path2, ...issue2.path]);
          } else {
            const fullpath = [...path2, ...issue2.path];
            if (fullpath.length === 0) {
              fieldErrors._errors.push(mapper(issue2));
            } else {
              let curr = fieldErrors;
              let i = 0;
              while (i < fullpath.length) {
                const el = fullpath[i];
                const terminal = i === fullpath.length - 1;
                if (el === "_errors") {
                  if (terminal)
                    curr._errors.push(mapper(issue2));
                  i++;
                  continue;
                }
                if (!Object.prototype.hasOwnProperty.call(curr, el)) {
                  Object.defineProperty(curr, el, {
                    value: { _errors: [] },
                    enumerable: true,
                    writable: true,
                    configurable: true
                  });
                }
                const node2 = curr[el];
                if (terminal) {
                  node2._errors.push(mapper(issue2));
                }
                curr = node2;
                i++;
              }
            }
          }
        }
      };
      processError(error2);
      return fieldErrors;
    }
    function treeifyError(error2, mapper = (issue2) => issue2.message) {
      const result = { errors: [] };
      const processError = (error3, path2 = []) => {
        var _a2;
        for (const issue2 of error3.issues) {
          if (issue2.code === "invalid_union" && issue2.errors.length) {
            issue2.errors.map((issues) => processError({ issues }, [...path2, ...issue2.path]));
          } else if (issue2.code === "invalid_key") {
            processError({ issues: issue2.issues }, [...path2, ...issue2.path]);
          } else if (issue2.code === "invalid_element") {
            processError({ issues: issue2.issues }, [...path2, ...issue2.path]);
          } else {
            const fullpath = [...path2, ...issue2.path];
            if (fullpath.length === 0) {
              result.errors.push(mapper(issue2));
              continue;
            }
            let curr = result;
            let i = 0;
            while (i < fullpath.length) {
              const el = fullpath[i];
              const terminal = i === fullpath.length - 1;
              if (typeof el === "string") {
                curr.properties ?? (curr.properties = {});
                if (!Object.prototype.hasOwnProperty.call(curr.properties, el)) {
                  Object.defineProperty(curr.properties, el, {
                    value: { errors: [] },
                    enumerable: true,
                    writable: true,
                    configurable: true
                  });
                }
                curr = curr.properties[el];
              } else {
                curr.items ?? (curr.items = []);
                (_a2 = curr.items)[el] ?? (_a2[el] = { errors: [] });
                curr = curr.items[el];
              }
              if (terminal) {
                curr.errors.push(mapper(issue2));
              }
              i++;
            }
          }
        }
      };
      processError(error2);
      return result;
    }
    function toDotPath(_path) {
      const segs = [];
      const path2 = _path.map((seg) => typeof seg === "object" ? seg.key : seg);
      for (const seg of path2) {
        if (typeof seg === "number")
          segs.push(`[${seg}]`);
        else if (typeof seg === "symbol")
          segs.push(`[${JSON.stringify(String(seg))}]`);
        else if (/[^\w$]/.test(seg))
          segs.push(`[${JSON.stringify(seg)}]`);
        else {
          if (segs.length)
            segs.push(".");
          segs.push(seg);
        }
      }
      return segs.join("");
    }
    function prettifyError(error2) {
      const lines = [];
      const issues = [...error2.issues].sort((a, b) => (a.path ?? []).length - (b.path ?? []).length);
      for (const issue2 of issues) {
        lines.push(`\u2716 ${issue2.message}`);
        if (issue2.path?.length)
          lines.push(`  \u2192 at ${toDotPath(issue2.path)}`);
      }
      return lines.join("\n");
    }
    ;
    //! ./node_modules/zod/v4/core/parse.js
    function finalizeParams(callee, params) {
      return { callee: params?.callee ?? callee, Err: params?.Err };
    }
    const _parse = (_Err) => {
      const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
        const result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise) {
          throw new $ZodAsyncError();
        }
        if (result.issues.length) {
          const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
          captureStackTrace(e, _params?.callee ?? fn);
          throw e;
        }
        return result.value;
      };
      return fn;
    };
    const parse_parse = /* @__PURE__ */ _parse($ZodRealError);
    const _parseAsync = (_Err) => {
      const fn = async (schema, value, _ctx, params) => {
        const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
        let result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise)
          result = await result;
        if (result.issues.length) {
          const e = new (params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
          captureStackTrace(e, params?.callee ?? fn);
          throw e;
        }
        return result.value;
      };
      return fn;
    };
    const parse_parseAsync = /* @__PURE__ */ _parseAsync($ZodRealError);
    const _safeParse = (_Err) => (schema, value, _ctx) => {
      const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
      const result = schema._zod.run({ value, issues: [] }, ctx);
      if (result instanceof Promise) {
        throw new $ZodAsyncError();
      }
      return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
    };
    const safeParse = /* @__PURE__ */ _safeParse($ZodRealError);
    function failure(Err, issues, ctx) {
      let error2;
      return {
        success: false,
        get error() {
          if (!error2) {
            error2 = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
            issues = void 0;
            ctx = void 0;
          }
          return error2;
        },
        set error(e) {
          error2 = e;
          issues = void 0;
          ctx = void 0;
        }
      };
    }
    const _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
      const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
      let result = schema._zod.run({ value, issues: [] }, ctx);
      if (result instanceof Promise)
        result = await result;
      return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
    };
    const safeParseAsync = /* @__PURE__ */ _safeParseAsync($ZodRealError);
    const COMPILE_INVALID = (
      /* unused pure expression or super */
      null
    );
    const COMPILE_FALLBACK = (
      /* unused pure expression or super */
      null
    );
    const validate = ((schema, value, _ctx) => {
      const validator = schema._zod.bag.validator;
      if (validator !== void 0) {
        if (validator(value) !== COMPILE_INVALID)
          return true;
        if (validator.definite === true && _ctx === void 0)
          return false;
      }
      return validateFallback(schema, value, _ctx);
    });
    function validateFallback(schema, value, _ctx) {
      const ctx = _ctx ? { ..._ctx, async: false, abortEarly: true } : { async: false, abortEarly: true };
      const fallbackRun = schema._zod.bag.fallbackRun;
      let result;
      if (fallbackRun) {
        ctx[COMPILE_FALLBACK] = true;
        result = fallbackRun({ value, issues: [] }, ctx);
      } else {
        result = schema._zod.run({ value, issues: [] }, ctx);
      }
      if (result instanceof Promise) {
        throw new core.$ZodAsyncError();
      }
      return result.issues.length === 0;
    }
    const parse_validateAsync = async (schema, value, _ctx) => {
      const ctx = _ctx ? { ..._ctx, async: true, abortEarly: true } : { async: true, abortEarly: true };
      let result = schema._zod.run({ value, issues: [] }, ctx);
      if (result instanceof Promise)
        result = await result;
      return result.issues.length === 0;
    };
    const _encode = (_Err) => {
      const parse2 = _parse(_Err);
      const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return parse2(schema, value, ctx, finalizeParams(fn, _params));
      };
      return fn;
    };
    const encode = /* @__PURE__ */ _encode($ZodRealError);
    const _decode = (_Err) => {
      const parse2 = _parse(_Err);
      const fn = (schema, value, _ctx, _params) => {
        return parse2(schema, value, _ctx, finalizeParams(fn, _params));
      };
      return fn;
    };
    const decode = /* @__PURE__ */ _decode($ZodRealError);
    const _encodeAsync = (_Err) => {
      const parseAsync2 = _parseAsync(_Err);
      const fn = async (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return await parseAsync2(schema, value, ctx, finalizeParams(fn, _params));
      };
      return fn;
    };
    const encodeAsync = /* @__PURE__ */ _encodeAsync($ZodRealError);
    const _decodeAsync = (_Err) => {
      const parseAsync2 = _parseAsync(_Err);
      const fn = async (schema, value, _ctx, _params) => {
        return await parseAsync2(schema, value, _ctx, finalizeParams(fn, _params));
      };
      return fn;
    };
    const decodeAsync = /* @__PURE__ */ _decodeAsync($ZodRealError);
    const _safeEncode = (_Err) => (schema, value, _ctx) => {
      const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
      return _safeParse(_Err)(schema, value, ctx);
    };
    const safeEncode = /* @__PURE__ */ _safeEncode($ZodRealError);
    const _safeDecode = (_Err) => (schema, value, _ctx) => {
      return _safeParse(_Err)(schema, value, _ctx);
    };
    const safeDecode = /* @__PURE__ */ _safeDecode($ZodRealError);
    const _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
      const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
      return _safeParseAsync(_Err)(schema, value, ctx);
    };
    const safeEncodeAsync = /* @__PURE__ */ _safeEncodeAsync($ZodRealError);
    const _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => {
      return _safeParseAsync(_Err)(schema, value, _ctx);
    };
    const safeDecodeAsync = /* @__PURE__ */ _safeDecodeAsync($ZodRealError);
    ;
    //! ./node_modules/zod/v4/core/index.js
    ;
    //! ./src/zod.ts
    config({ jitless: true });
    const zod_text = new $ZodString({ type: "string" });
    const zod_number = new $ZodNumber({ type: "number" });
    const zod_boolean = new $ZodBoolean({ type: "boolean" });
    const unknown = new $ZodUnknown({ type: "unknown" });
    function fields(shape2) {
      return new $ZodObject({ type: "object", shape: shape2 });
    }
    function list(element) {
      return new $ZodArray({ type: "array", element });
    }
    function either(a, b) {
      return new $ZodUnion({ type: "union", options: [a, b] });
    }
    function passing(fn) {
      return new $ZodCustom({ type: "custom", check: "custom", fn });
    }
    function ifReadable(innerType) {
      return new $ZodCatch({ type: "catch", innerType, catchValue: () => void 0 });
    }
    function made(transform) {
      return new $ZodTransform({ type: "transform", transform });
    }
    const {
      /* safeParse */
      "xLC": zod_safeParse,
      /* NEVER */
      "tmp": zod_NEVER
    } = v4_core_namespaceObject;
    ;
    //! ./src/inputs.ts
    class InputError extends Error {
      problems;
      name = "InputError";
      constructor(problems) {
        super("inputs cannot be used");
        this.problems = problems;
      }
    }
    function readInputs(secrets) {
      const token = getInput("api-access-token");
      secrets.keep(token);
      const settings = readSettings();
      secrets.keepAllIn(settings.value);
      const given = Object.fromEntries(Object.keys(shape).map((name) => [name, getInput(name)]));
      const parsed = zod_safeParse(fields(shape), given);
      const problems = [
        ...(parsed.error?.issues ?? []).map(({ path: path2, message }) => ({ input: String(path2[0]), problem: message })),
        ...settings.problems,
        ...given.status === "" && !settings.given ? [NOTHING_TO_DO] : [],
        ...checkTarget(given["hook-id"] !== "", given["app-id"] !== "", given["inbox-id"] !== "")
      ];
      if (!parsed.success || problems.length > 0)
        throw new InputError(problems);
      const { data } = parsed;
      return {
        accountId: data["account-id"],
        ...data["hook-id"] !== void 0 && { hookId: data["hook-id"] },
        ...data["app-id"] !== void 0 && { appId: data["app-id"] },
        ...data["inbox-id"] !== void 0 && { inboxId: data["inbox-id"] },
        dryRun: data["dry-run"],
        change: {
          ...data.status !== void 0 && { status: data.status },
          ...settings.value && { settings: settings.value }
        },
        token,
        baseUrl: addressOf(data["base-url"]),
        timeoutMs: data["timeout-seconds"] * 1e3,
        retries: data.retries,
        warnings: [...warnOfOpenHttp(data["base-url"]), ...warnOfSlips(settings.value)]
      };
    }
    const MISSING = "required, but empty. An expression that is not set (a variable, a secret, an output) arrives as an empty text";
    const NOTHING_TO_DO = {
      input: "status, settings, settings-file",
      problem: "all empty, so there is nothing to update; give at least one. An expression that is not set arrives as an empty text"
    };
    function field(read) {
      return made((text, { issues }) => {
        const value = read(String(text));
        if (!(value instanceof Refusal))
          return value;
        issues.push({ code: "custom", message: value.message, input: text });
        return zod_NEVER;
      });
    }
    class Refusal {
      message;
      constructor(message) {
        this.message = message;
      }
    }
    const STATUSES = {
      "1": true,
      true: true,
      active: true,
      enabled: true,
      "0": false,
      false: false,
      inactive: false,
      disabled: false
    };
    const shape = {
      "account-id": field(readId),
      "hook-id": field((text) => text === "" ? void 0 : readId(text)),
      "app-id": field(readAppId),
      "inbox-id": field((text) => text === "" ? void 0 : readId(text)),
      status: field(readStatus),
      "api-access-token": field(readToken),
      "base-url": field(readBaseUrl),
      "allow-insecure-http": field(readFlag),
      "timeout-seconds": field((text) => readNumber(text, { from: 1, to: 600, otherwise: 30 })),
      retries: field((text) => readNumber(text, { from: 0, to: 10, otherwise: 3 })),
      "dry-run": field(readFlag)
    };
    function readId(text) {
      if (text === "")
        return new Refusal(MISSING);
      if (/^[1-9]\d{0,14}$/.test(text))
        return text;
      return new Refusal(`expected a whole number from 1 in plain digits, got "${text}"`);
    }
    function readAppId(text) {
      if (text === "")
        return void 0;
      return /^[\w-]+$/.test(text) ? text : new Refusal(`expected the name of an app such as openai, dialogflow or google_translate, got "${text}"`);
    }
    function checkTarget(hook, app, inbox) {
      return [
        ...hook && app ? [{ input: "hook-id, app-id", problem: "both given; one hook is meant, so give one of them" }] : [],
        ...!hook && !app ? [{ input: "hook-id, app-id", problem: `one of them is ${MISSING}` }] : [],
        ...inbox && !app ? [{ input: "inbox-id", problem: "goes with app-id only; a hook-id needs no inbox" }] : []
      ];
    }
    function readStatus(text) {
      const value = text.toLowerCase();
      if (value === "")
        return void 0;
      if (Object.hasOwn(STATUSES, value))
        return STATUSES[value];
      return new Refusal(`expected one of ${Object.keys(STATUSES).join(", ")}, got "${text}"`);
    }
    function readToken(text) {
      if (text === "") {
        return new Refusal("required, but empty. Is the secret set in this repository or environment, and is its name right? GitHub hands no secrets to workflows started from forks, and Dependabot only those among its own secrets");
      }
      return /^[\x20-\x7e]+$/.test(text) ? text : new Refusal("holds a character that no header may hold, such as a line break; copy the token again");
    }
    function readFlag(text) {
      const value = text.toLowerCase();
      if (value === "" || value === "false")
        return false;
      return value === "true" ? true : new Refusal(`expected true or false, got "${text}"`);
    }
    function readNumber(text, { from, to, otherwise }) {
      if (text === "")
        return otherwise;
      const value = Number(text);
      if (/^\d+$/.test(text) && value >= from && value <= to)
        return value;
      return new Refusal(`expected a whole number from ${from} to ${to}, got "${text}"`);
    }
    function readBaseUrl(text) {
      if (text === "")
        return new Refusal("given, but empty. Is the variable set? Leave the input out for https://app.chatwoot.com");
      const url = /[\s\\]/.test(text) ? null : URL.parse(text);
      if (url?.protocol !== "https:" && url?.protocol !== "http:") {
        return new Refusal("expected a full address such as https://chatwoot.example.com");
      }
      if (url.username || url.password || text.includes("@"))
        return new Refusal("must not hold a user name or password; the token goes into api-access-token");
      if (/[?#]/.test(text))
        return new Refusal("must not hold a query or fragment (? or #); give the address the server is reached at");
      const dashboard = url.pathname.search(/\/app\/(accounts|login)(\/|$)/);
      if (dashboard >= 0) {
        return new Refusal(`this is an address of the dashboard; give the server's address, here ${url.origin}${url.pathname.slice(0, dashboard)}`);
      }
      if (isOpen(url) && readFlag(getInput("allow-insecure-http")) !== true) {
        return new Refusal("http:// would send the token in the clear; use https://, or set allow-insecure-http: true if you accept that");
      }
      return url;
    }
    function addressOf({ origin, pathname }) {
      return `${origin}${pathname.replace(/\/+$/, "")}`;
    }
    function isLoopback({ hostname: hostname2 }) {
      return hostname2 === "localhost" || hostname2 === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname2);
    }
    function isOpen(url) {
      return url.protocol === "http:" && !isLoopback(url);
    }
    function warnOfOpenHttp(url) {
      return isOpen(url) ? ["base-url is http://: the token and the settings travel in the clear, readable on every way station"] : [];
    }
    function readSettings() {
      const file = getInput("settings-file");
      const text = getInput("settings", { trimWhitespace: false });
      const base = attempt("settings-file", file, () => readSettingsFile(file, process.env.GITHUB_WORKSPACE ?? "."));
      const over = attempt("settings", text, () => text);
      const given = base.given || over.given;
      return { given, ...given && { value: { ...base.value, ...over.value } }, problems: [...base.problems, ...over.problems] };
    }
    function attempt(input, given, read) {
      if (given.trim() === "")
        return { given: false, problems: [] };
      try {
        return { given: true, value: parseSettings(read()), problems: [] };
      } catch (error2) {
        if (!(error2 instanceof SettingsError))
          throw error2;
        return { given: true, problems: [{ input, problem: error2.message }] };
      }
    }
    function warnOfSlips(settings) {
      return secretsIn(settings).flatMap(({ path: path2, text }) => {
        if (text === "")
          return [`settings: ${path2} is empty, and Chatwoot may keep it so; a secret that is not set arrives as an empty text`];
        if (text === text.trim() || isPrivateKey(path2))
          return [];
        return [
          `settings: ${path2} begins or ends with white space, and Chatwoot keeps it so; a key copied with a line break is refused by its app`
        ];
      });
    }
    ;
    //! ./src/outputs.ts
    class OutputError extends Error {
      name = "OutputError";
    }
    function setOutputs(hook, secrets, changes) {
      const texts = {
        "hook-id": hook.id,
        "app-id": hook.appId,
        "inbox-id": hook.inboxId,
        "account-id": hook.accountId,
        status: hook.status,
        "hook-type": hook.hookType
      };
      const values = { hook: hook.raw, settings: hook.settings, changes };
      try {
        for (const [name, value] of Object.entries(texts))
          setOutput(name, secrets.redact(String(value ?? "")));
        for (const [name, value] of Object.entries(values))
          setOutput(name, value ? JSON.stringify(secrets.redactJson(value)) : "");
      } catch (cause) {
        throw new OutputError("outputs cannot be written", { cause });
      }
    }
    ;
    //! ./src/advice.ts
    function explain(error2, asked) {
      if (error2 instanceof InputError)
        return explainInputs(error2);
      if (error2 instanceof ChatwootError && asked)
        return explainAnswer(error2, asked);
      if (error2 instanceof OutputError && asked)
        return explainOutputs(asked);
      return {
        what: `An unexpected failure: ${nameOfError(error2)}`,
        advice: `This is likely a mistake in this action; please report it. ${mayHaveChanged(asked?.dryRun ? {} : { method: "PATCH" })}`
      };
    }
    function nameOfError(error2) {
      if (!(error2 instanceof Error))
        return `a thrown ${typeof error2}`;
      const detail = "code" in error2 ? String(error2.code) : error2.message;
      return error2 instanceof SyntaxError ? error2.name : `${error2.name}: ${detail}`;
    }
    function explainOutputs(asked) {
      return {
        what: `Could ${describeChange(asked)}, but not write the outputs of the step`,
        advice: `See whether the runner's disk is full, and whether GITHUB_OUTPUT of this step can be written. ${asked.dryRun ? "Nothing was sent" : "The hook is as it was asked for"}`
      };
    }
    function explainInputs({ problems }) {
      return {
        what: `Nothing was sent, as ${problems.length === 1 ? "an input" : `${problems.length} inputs`} cannot be used`,
        details: problems.map(({ input, problem }) => `${input}: ${problem}`),
        advice: "Mend the inputs under with: of this step"
      };
    }
    function explainAnswer({ kind, facts, attempts }, asked) {
      const { happened, advice } = WORDING[kind];
      const context = { ...facts, ...asked };
      return {
        what: `Could not ${describeChange(asked)}${attempts > 1 ? ` (${attempts} attempts)` : ""}: ${wording(happened, context)}`,
        ...facts.words && { words: facts.words },
        ...facts.hooks && { details: describeHooks(facts.hooks) },
        ...facts.refusals && { details: facts.refusals },
        advice: `${whenToComeBack(facts)}${wording(advice, context)}`,
        ...facts.requestId && { requestId: facts.requestId }
      };
    }
    function explainRetry({ kind, facts }, asked) {
      return wording(WORDING[kind].happened, { ...facts, ...asked });
    }
    function describeChange({ accountId, hookId, appId, inboxId, change, dryRun }) {
      const app = `the ${appId} hook${inboxId === void 0 ? "" : ` of inbox ${inboxId}`}`;
      const hook = `${hookId === void 0 ? app : `hook ${hookId}`} of account ${accountId}`;
      const { status, settings } = change;
      const replace = `replace ${status === void 0 ? `the settings of ${hook}` : "its settings"}`;
      const steps = [...status === void 0 ? [] : [`${status ? "enable" : "disable"} ${hook}`], ...settings ? [replace] : []];
      return `${dryRun ? "plan to " : ""}${steps.join(" and ")}`;
    }
    function wording(part, context) {
      return typeof part === "function" ? part(context) : part;
    }
    function mayHaveChanged({ method }) {
      return method === "PATCH" ? "The change may still have been made: look at the hook in the dashboard, or run this step again, as the update can be repeated" : "Nothing was changed, as only the list of apps was asked for; run this step again";
    }
    const NEW_TOKEN = "Copy the access token of an administrator from their profile settings in Chatwoot into the secret behind api-access-token";
    const NOT_LISTED = "Hooks of apps that are not set up on this Chatwoot are not in its list, although they may exist; they can be updated by hook-id";
    const WORDING = {
      "not-signed-in": {
        happened: "the server saw no access token (401), neither as api_access_token nor as api-access-token",
        advice: "A proxy in front of Chatwoot removes the header. Let it pass api-access-token on, for instance with underscores_in_headers on; in nginx, and check that base-url is the server itself"
      },
      "invalid-token": {
        happened: "the server does not know this access token (401)",
        advice: ({ baseUrl }) => `${NEW_TOKEN}, and check that it belongs to the server at ${baseUrl}; a token is void once it was reset`
      },
      "not-administrator": {
        happened: ({ status }) => `the access token belongs to an agent${status ? " (401)" : ", whom the server would refuse"}`,
        advice: `Only administrators may change integrations. ${NEW_TOKEN}, or make that user an administrator of the account`
      },
      "not-in-account": {
        happened: "the user of the access token is not a member of this account (401)",
        advice: ({ accountId }) => `Check account-id (${accountId}): it is the number behind /app/accounts/ in the dashboard. Or use the token of an administrator of that account`
      },
      "bot-token": {
        happened: "the access token belongs to an agent bot or a platform app (401)",
        advice: `Those may not change integrations. ${NEW_TOKEN}`
      },
      "account-suspended": {
        happened: "the account is suspended (401)",
        advice: "Have it activated by whoever runs this Chatwoot (hosted: Chatwoot support), or check account-id"
      },
      unauthorized: {
        happened: "the server refuses the access token (401)",
        advice: `${NEW_TOKEN}, and check account-id and base-url. A login in front of Chatwoot, such as a proxy's own, must let this request through`
      },
      "no-api-access": {
        happened: "the plan of this account has no access to the API (403)",
        advice: "Choose a plan with API access for the account, or check account-id"
      },
      forbidden: {
        happened: "access was forbidden (403)",
        advice: "Something in front of Chatwoot refuses the request, such as a firewall or a list of allowed addresses; let the runner through, or use a self-hosted runner"
      },
      "not-found": {
        happened: ({ hooks, method }) => {
          if (method === "GET")
            return "there is no such account (404)";
          return hooks ? "there is no such hook in this account (404)" : "there is no such account, or no such hook in it (404)";
        },
        advice: ({ accountId, hookId, appId, hooks, method }) => {
          if (method === "GET")
            return `Check account-id (${accountId}), the number behind /app/accounts/ in the dashboard`;
          if (appId !== void 0)
            return "The hook was in the list just before, so somebody disconnected it meanwhile; run this step again";
          return hooks ? `Take one of the hooks listed as hook-id, not ${hookId}: a hook that was disconnected and connected again has a new number. ${NOT_LISTED}` : `Check account-id (${accountId}), the number behind /app/accounts/ in the dashboard, and hook-id (${hookId}); a hook that was disconnected and connected again has a new number`;
        }
      },
      "wrong-address": {
        happened: "this is not the address of a Chatwoot API (404)",
        advice: ({ baseUrl }) => `Check base-url (${baseUrl}): it is the address of the dashboard up to, but without, /app; without a path unless Chatwoot is served below one`
      },
      redirect: {
        happened: ({ status, location: location2 }) => `the server redirects (${status})${location2 ? ` to ${targetOf(location2)}` : ""}, and the token is never sent on to another address`,
        advice: redirectAdvice
      },
      "bad-request": {
        happened: "the server could not read the request (400)",
        advice: ({ baseUrl, change }) => `${change.settings ? "If settings are nested some 100 levels deep, make them flatter. Else check" : "Check"} base-url (${baseUrl}): is it http:// for a port that speaks https? Or does a proxy in between change requests?`
      },
      "too-large": {
        happened: "the request is too large for the server (413)",
        advice: "Make settings smaller, or raise the limit of the proxy in front of Chatwoot (client_max_body_size in nginx, 1 MB unless set)"
      },
      "settings-invalid": {
        happened: ({ change }) => `the ${change.settings ? "" : "stored "}settings do not fit what the app expects (422)`,
        advice: ({ change }) => change.settings ? "settings replace the stored ones as a whole, so give all that the app needs, its secrets included: a key left out is removed, a key the app does not know or a wrong type is refused" : "The settings stored for this hook do not fit the app any more, so Chatwoot refuses every change; send complete settings along with status"
      },
      "vendor-refused": {
        happened: "the app's vendor refuses the credentials (422)",
        advice: ({ change }) => change.settings ? "Check the key in settings at the vendor: valid, not revoked, with the rights and for the account the message names" : "Chatwoot checks the stored key with the vendor when a hook is enabled; send new settings with a valid key along with status"
      },
      "vendor-unavailable": {
        happened: "the app's vendor could not be asked about the credentials (422)",
        advice: "Nothing was changed. Run this step again later; if it stays so, see whether the Chatwoot server can reach the vendor"
      },
      "feature-off": {
        happened: "the account does not have the feature this app needs (422)",
        advice: "Have the feature switched on for the account by whoever runs this Chatwoot, then run this step again"
      },
      "app-taken": {
        happened: "the account has another hook of this app, which may have one only (422)",
        advice: "Disconnect one of the two in the dashboard under Settings, Integrations, then run this step again"
      },
      "inbox-missing": {
        happened: "the inbox of this hook does not exist any more (422)",
        advice: "Disconnect the hook in the dashboard, connect the app to an existing inbox, and use the new number as hook-id"
      },
      "hook-invalid": {
        happened: "the server refuses the change (422)",
        advice: "The stored hook is not valid any more; mend it in the dashboard, or disconnect and connect the app again, which gives it a new hook-id"
      },
      "database-slow": {
        happened: "the server's database was too slow (422), nothing was changed",
        advice: "Run this step again later, or raise retries"
      },
      "body-lost": {
        happened: "the update reached the server without its content (422)",
        advice: "A proxy in between drops or changes the body or its content type, application/json; let it pass requests unchanged"
      },
      "rate-limited": {
        happened: "too many requests came from this address (429)",
        advice: "Chatwoot takes 3000 requests a minute from one address. Spread the runs (max-parallel in a matrix), or raise retries"
      },
      "server-error": {
        happened: "the server failed (500)",
        advice: (facts) => `Look into the log of the Chatwoot server${facts.requestId ? " for this x-request-id" : ""}: often its database or Redis is down. A line break inside a key in settings also leads here`
      },
      gateway: {
        happened: ({ status }) => `the proxy in front of Chatwoot got no answer from it (${status})`,
        advice: (context) => `See whether Chatwoot itself runs and answers. ${mayHaveChanged(context)}`
      },
      "request-timeout": {
        happened: "the server stopped waiting for the request (408)",
        advice: "Run this step again; if it stays so, look at the network between the runner and the server"
      },
      "unexpected-status": {
        happened: ({ status }) => `the server gave an answer that Chatwoot does not give (${status})`,
        advice: (context) => `Check that base-url (${context.baseUrl}) is a Chatwoot server, and see what stands in front of it. ${mayHaveChanged(context)}`
      },
      network: {
        happened: ({ code: code2 }) => `the connection failed (${code2})`,
        advice: (context) => `See whether ${context.baseUrl} can be reached from this runner: is the server up, is the port right, does it need a self-hosted runner or a proxy (https_proxy)? ${mayHaveChanged(context)}`
      },
      "cut-off": {
        happened: "the connection broke in the middle of the answer, or its JSON ends too soon",
        advice: mayHaveChanged
      },
      timeout: {
        happened: ({ timeoutMs }) => `no whole answer came within ${timeoutMs / 1e3} s`,
        advice: (context) => `${mayHaveChanged(context)}. If the server is slow, raise timeout-seconds`
      },
      "answer-too-large": {
        happened: "the answer is larger than 10 MiB, which no answer of Chatwoot is",
        advice: (context) => `Check that base-url (${context.baseUrl}) is a Chatwoot server. ${mayHaveChanged(context)}`
      },
      "unknown-host": {
        happened: "there is no server of this name (ENOTFOUND)",
        advice: ({ baseUrl }) => `Check base-url (${baseUrl}) for a slip; a name of a private network needs a self-hosted runner`
      },
      certificate: {
        happened: ({ code: code2 }) => `the server's certificate is not trusted (${code2})`,
        advice: "For an own certificate authority, put its certificate into a file on the runner and name it in the environment variable NODE_EXTRA_CA_CERTS of this step; else see whether the certificate is expired, is for another name, or lacks its intermediate certificates"
      },
      tls: {
        happened: ({ code: code2 }) => `no TLS connection could be made (${code2})`,
        advice: ({ baseUrl }) => `Check base-url (${baseUrl}): does that port speak https? Its TLS version must be 1.2 or later`
      },
      "not-http": {
        happened: ({ code: code2 }) => `what answered does not speak HTTP (${code2})`,
        advice: ({ baseUrl }) => `Check the port in base-url (${baseUrl}), and whether it needs https:// instead of http://`
      },
      "proxy-refused": {
        happened: ({ code: code2 }) => `the proxy refuses the connection (${code2})`,
        advice: "Check https_proxy of the runner: user name and password, and whether the proxy lets this server through; or name the server in no_proxy"
      },
      "not-json": {
        happened: ({ status }) => `the answer (${status}) is not JSON, so it does not come from a Chatwoot API`,
        advice: (context) => `Check base-url (${context.baseUrl}): a login page or another site may answer there. ${mayHaveChanged(context)}`
      },
      "not-a-hook": {
        happened: ({ status }) => `the answer (${status}) is not a hook, so nothing proves the change`,
        advice: (context) => `Check that base-url (${context.baseUrl}) is a Chatwoot server. ${mayHaveChanged(context)}`
      },
      "not-a-list": {
        happened: "the answer is not a list of apps",
        advice: ({ baseUrl }) => `Check that base-url (${baseUrl}) is a Chatwoot server`
      },
      "other-hook": {
        happened: ({ status }) => `the answer (${status}) is about another hook than the one asked for`,
        advice: ({ hookId }) => `Look at both hooks in the dashboard, and at what stands in front of the server: hook ${hookId} is not known to have changed`
      },
      "status-differs": {
        happened: ({ change }) => `the server answered 200, but the hook is ${change.status ? "disabled" : "enabled"}`,
        advice: "The change was not made, or was undone at once by something else. Look at the hook in the dashboard, then run this step again"
      },
      "status-missing": {
        happened: "the server answered 200, but not with a status that proves the change",
        advice: "Look at the hook in the dashboard. Does something in front of the server change its answers?"
      },
      "settings-differ": {
        happened: ({ keys = [] }) => `the server answered 200, but with another value than was sent for ${keys.join(", ")}`,
        advice: "The settings were not stored as sent, or were changed at once by something else. Look at the hook in the dashboard, then run this step again"
      },
      "hook-not-listed": {
        happened: "this hook is not in the account's list of apps",
        advice: `Take one of the hooks listed as hook-id. ${NOT_LISTED}, but not planned with dry-run`
      },
      "app-without-hook": {
        happened: "the account's list of apps shows no such hook",
        advice: `Check app-id and inbox-id against the hooks listed. ${NOT_LISTED}`
      },
      "several-hooks": {
        happened: ({ hooks = [] }) => `the account has ${hooks.length} hooks that fit`,
        advice: "Say which of those listed is meant, by inbox-id or by hook-id instead of app-id"
      },
      "plan-refused": {
        happened: "the server would refuse the update, for what is listed",
        advice: ({ change }) => change.settings ? "Mend settings: they replace the stored ones as a whole, so give all that the app needs, its secrets included. Nothing was changed" : "Mend the hook first: send complete settings along with status, or disconnect and connect the app in the dashboard. Nothing was changed"
      }
    };
    function whenToComeBack({ retryAfterMs }) {
      if (!retryAfterMs)
        return "";
      const seconds = Math.ceil(retryAfterMs / 1e3);
      return `Come back in ${seconds > 120 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} s`}, as the server asks. `;
    }
    function targetOf(location2) {
      return location2.replace(/[?#].*/s, "").replace(/(\/|\\){2}[^/\\]*@/, "//");
    }
    function redirectAdvice({ location: location2 = "", accountId, baseUrl }) {
      const target = `${/^\/(?!\/)/.test(location2) ? new URL(baseUrl).origin : ""}${targetOf(location2)}`;
      const path2 = target.indexOf(`/api/v1/accounts/${accountId}/integrations/`);
      if (path2 >= 0 && /^https?:\/\//i.test(target))
        return `Set base-url to ${target.slice(0, path2)}, if you trust that address`;
      return `Check base-url (${baseUrl}): a login in front of Chatwoot, or another site, may answer there`;
    }
    ;
    //! external "node:timers/promises"
    const promises_namespaceObject = require("node:timers/promises");
    ;
    //! ./src/chatwoot/retry.ts
    const LONGEST_WAIT_MS = 6e4;
    const MINUTE_MS = 6e4;
    async function withRetries(attempt2, { retries, onRetry }) {
      for (let made2 = 1; ; made2++) {
        try {
          return await attempt2();
        } catch (error2) {
          if (!(error2 instanceof ChatwootError))
            throw error2;
          error2.attempts = made2;
          const waitMs = waitBefore(made2, error2);
          if (made2 > retries || waitMs === void 0)
            throw error2;
          onRetry(error2, waitMs, made2);
          await (0, promises_namespaceObject.setTimeout)(waitMs);
        }
      }
    }
    function waitBefore(made2, failure2) {
      if (!isPassing(failure2))
        return void 0;
      const { retryAfterMs, intoMinuteMs } = failure2.facts;
      if (retryAfterMs)
        return retryAfterMs <= LONGEST_WAIT_MS ? retryAfterMs : void 0;
      if (failure2.kind === "rate-limited" && retryAfterMs === void 0)
        return MINUTE_MS - (intoMinuteMs ?? Date.now() % MINUTE_MS) + 1e3 * Math.random();
      return Math.min(1e3 * 2 ** (made2 - 1), LONGEST_WAIT_MS / 2) * (1 + Math.random() / 2);
    }
    ;
    //! ./src/chatwoot/schema.ts
    const object = passing((value) => isObject(value) && !isRawJSON(value));
    const id = either(zod_number, zod_text);
    const hookFields = fields({
      id,
      app_id: ifReadable(zod_text),
      inbox_id: ifReadable(id),
      inbox: ifReadable(fields({ id })),
      account_id: ifReadable(id),
      status: ifReadable(zod_boolean),
      hook_type: ifReadable(either(zod_text, zod_boolean)),
      settings: ifReadable(object)
    });
    function readHook(value) {
      const raw = zod_safeParse(object, value);
      const fields2 = zod_safeParse(hookFields, value);
      if (!raw.success || !fields2.success)
        return void 0;
      const { data } = fields2;
      return {
        raw: raw.data,
        id: String(data.id),
        appId: data.app_id ?? "",
        inboxId: String(data.inbox_id ?? data.inbox?.id ?? ""),
        accountId: String(data.account_id ?? ""),
        status: data.status,
        hookType: String(data.hook_type ?? ""),
        settings: data.settings
      };
    }
    function readApps(value) {
      const app = fields({
        id: zod_text,
        settings_json_schema: ifReadable(object),
        visible_properties: ifReadable(list(zod_text)),
        hook_type: ifReadable(zod_text),
        allow_multiple_hooks: ifReadable(zod_boolean),
        hooks: list(unknown)
      });
      const answer = zod_safeParse(fields({ payload: list(app) }), value);
      if (!answer.success)
        return void 0;
      const apps = answer.data.payload.map(({ id: id2, hooks, ...app2 }) => ({
        id: id2,
        settingsSchema: app2.settings_json_schema,
        visibleProperties: app2.visible_properties ?? [],
        hookType: app2.hook_type ?? "",
        allowsSeveral: app2.allow_multiple_hooks,
        hooks: hooks.map(readHook).filter((hook) => hook !== void 0)
      }));
      const isWhole = apps.every((app2, index) => app2.hooks.length === answer.data.payload[index]?.hooks.length);
      return isWhole ? apps : void 0;
    }
    ;
    //! external "node:stream"
    const external_node_stream_namespaceObject = require("node:stream");
    ;
    //! ./src/chatwoot/transport.ts
    const ANSWER_LIMIT = 10 * 1024 * 1024;
    async function exchange(request) {
      const client = new lib_HttpClient(request.userAgent, [bareIpv6Host], {
        allowRedirects: false,
        allowRetries: false,
        // The client's own limit watches silence only; it must not strike before the deadline below.
        socketTimeout: request.timeoutMs + 6e4
      });
      let deadline;
      const late = new Promise((_, reject) => {
        deadline = setTimeout(() => {
          reject(new ChatwootError("timeout", { method: request.method }));
        }, request.timeoutMs);
      });
      try {
        return await Promise.race([send(client, request), late]);
      } finally {
        clearTimeout(deadline);
        client.dispose();
      }
    }
    async function send(client, request) {
      const message = await client.request(request.method, request.url.href, request.body ?? null, request.headers).then((response) => response.message).catch((error2) => {
        throw failureOfConnection(error2, request.method);
      });
      const status = message.statusCode;
      const head = { method: request.method, status, headers: textHeaders(message) };
      if (status >= 300 && status < 400) {
        message.destroy();
        return { ...head, body: "", ...message.headers.location && { location: message.headers.location } };
      }
      return { ...head, body: await readWhole(message, { method: request.method, status }) };
    }
    function readWhole(message, facts) {
      return new Promise((resolve, reject) => {
        const chunks = [];
        let size = 0;
        message.on("data", (chunk) => {
          size += chunk.length;
          if (size <= ANSWER_LIMIT) {
            chunks.push(chunk);
          } else {
            reject(new ChatwootError("answer-too-large", facts));
            message.destroy();
          }
        });
        (0, external_node_stream_namespaceObject.finished)(message, (error2) => {
          if (error2)
            reject(new ChatwootError("cut-off", facts));
          else
            resolve(Buffer.concat(chunks).toString("utf8"));
        });
      });
    }
    function textHeaders(message) {
      return Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, String(value)]));
    }
    const bareIpv6Host = {
      prepareRequest(options) {
        if (options.host?.startsWith("["))
          options.host = options.host.slice(1, -1);
      },
      canHandleAuthentication: () => false,
      handleAuthentication: (
        /* istanbul ignore next -- called only where the line above says true */
        () => Promise.reject(new Error("not handled"))
      )
    };
    ;
    //! ./src/chatwoot/client.ts
    class ChatwootClient {
      options;
      tokenHeader = "api_access_token";
      constructor(options) {
        this.options = options;
      }
      /**
       * Changes a hook by one PATCH, repeated after passing failures.
       * @returns the hook as answered and the facts of the answer; whether it is what was asked for is for the caller to check
       * @throws ChatwootError
       */
      async updateHook(accountId, hookId, { status, settings }) {
        const body = JSON.stringify({ ...status !== void 0 && { status: status ? 1 : 0 }, ...settings && { settings } });
        const { answer, value } = await this.request({ method: "PATCH", path: `accounts/${accountId}/integrations/hooks/${hookId}`, body });
        const hook = readHook(value);
        if (!hook)
          throw new ChatwootError("not-a-hook", factsOf(answer));
        return { hook, facts: factsOf(answer) };
      }
      /**
       * Reads the account's apps with their hooks. Apps that are not set up on the installation are not in the list, although their hooks exist.
       * @param retries further attempts, if not as many as for an update
       * @throws ChatwootError
       */
      async listApps(accountId, { retries = this.options.retries } = {}) {
        const { answer, value } = await this.request({ method: "GET", path: `accounts/${accountId}/integrations/apps` }, retries);
        const apps = readApps(value);
        if (!apps)
          throw new ChatwootError("not-a-list", factsOf(answer));
        return apps;
      }
      /** @returns the answer of 200, and the JSON value it holds */
      request(request, retries = this.options.retries) {
        const { onRetry, onOtherHeader } = this.options;
        const attempt2 = async () => {
          let answer = await this.attempt(request);
          if (answer.status !== 200 && this.tokenHeader === "api_access_token" && failureOf(answer).kind === "not-signed-in") {
            this.tokenHeader = "api-access-token";
            onOtherHeader(this.tokenHeader);
            answer = await this.attempt(request);
          }
          if (answer.status !== 200)
            throw failureOf(answer);
          return { answer, value: client_parse(answer) };
        };
        return withRetries(attempt2, { retries, onRetry });
      }
      attempt({ path: path2, ...request }) {
        const { baseUrl, token, userAgent, timeoutMs } = this.options;
        return exchange({
          ...request,
          url: new URL(`${baseUrl}/api/v1/${path2}`),
          // Without `accept` the server answers errors as HTML; with any other content type it does not read the body.
          headers: { [this.tokenHeader]: token, accept: "application/json", ...request.body && { "content-type": "application/json" } },
          userAgent,
          timeoutMs
        });
      }
    }
    function client_parse(answer) {
      try {
        return parseFaithfully(answer.body);
      } catch {
        if (/^\s*[{[]/.test(answer.body) && !/[}\]]\s*$/.test(answer.body))
          throw new ChatwootError("cut-off", factsOf(answer));
        const words = titleOf(answer.body);
        throw new ChatwootError("not-json", { ...factsOf(answer), ...words && { words } });
      }
    }
    ;
    //! external "node:util"
    const external_node_util_namespaceObject = require("node:util");
    ;
    //! ./src/confirm.ts
    function confirmUpdate(asked, hook, facts) {
      const { status, settings } = asked.change;
      const isOtherAccount = hook.accountId !== "" && hook.accountId !== asked.accountId;
      if (hook.id !== asked.hookId || isOtherAccount)
        throw new ChatwootError("other-hook", facts);
      if (status !== void 0 && hook.status === void 0)
        throw new ChatwootError("status-missing", facts);
      if (status !== void 0 && hook.status !== status)
        throw new ChatwootError("status-differs", facts);
      return settings ? compareSettings(settings, hook.settings ?? {}, facts) : { unconfirmed: [], unexpected: [] };
    }
    function compareSettings(sent, answered, facts) {
      const sentKeys = Object.keys(sent);
      const differing = sentKeys.filter((key) => Object.hasOwn(answered, key) && !isSame(sent[key], answered[key]));
      if (differing.length > 0)
        throw new ChatwootError("settings-differ", { ...facts, keys: differing });
      return {
        unconfirmed: sentKeys.filter((key) => !Object.hasOwn(answered, key)),
        unexpected: Object.keys(answered).filter((key) => !Object.hasOwn(sent, key))
      };
    }
    function isSame(sent, answered) {
      return (0, external_node_util_namespaceObject.isDeepStrictEqual)(sent, parseFaithfully(JSON.stringify(answered), isExact));
    }
    ;
    //! ./node_modules/@cfworker/json-schema/dist/esm/pointer.js
    function encodePointer(p) {
      return encodeURI(escapePointer(p)).replace(/#/g, "%23");
    }
    function escapePointer(p) {
      return p.replace(/~/g, "~0").replace(/\//g, "~1");
    }
    ;
    //! ./node_modules/@cfworker/json-schema/dist/esm/dereference.js
    const uriFragmentCharacter = /^[A-Za-z0-9._~!$&'()*+,;=:@/?-]$/;
    const uriPercentEncoding = /^%[0-9A-Fa-f]{2}$/;
    const uriUnreservedCharacter = /^[A-Za-z0-9._~-]$/;
    function normalizeURIFragment(fragment) {
      let normalized = "";
      for (let index = 0; index < fragment.length; ) {
        const character = fragment[index];
        const encoded = fragment.slice(index, index + 3);
        if (character === "%" && uriPercentEncoding.test(encoded)) {
          const decoded = String.fromCharCode(parseInt(encoded.slice(1), 16));
          normalized += uriUnreservedCharacter.test(decoded) ? decoded : encoded.toUpperCase();
          index += 3;
          continue;
        }
        const codePoint = String.fromCodePoint(fragment.codePointAt(index));
        normalized += uriFragmentCharacter.test(codePoint) ? codePoint : encodeURIComponent(codePoint);
        index += codePoint.length;
      }
      return normalized;
    }
    function resolveURI(reference, baseURI) {
      const url = new URL(reference, baseURI.href);
      url.hash = url.hash ? normalizeURIFragment(url.hash.slice(1)) : "";
      return url;
    }
    const schemaKeyword = {
      additionalItems: true,
      unevaluatedItems: true,
      items: true,
      contains: true,
      additionalProperties: true,
      unevaluatedProperties: true,
      propertyNames: true,
      not: true,
      if: true,
      then: true,
      else: true
    };
    const schemaArrayKeyword = {
      prefixItems: true,
      items: true,
      allOf: true,
      anyOf: true,
      oneOf: true
    };
    const schemaMapKeyword = {
      $defs: true,
      definitions: true,
      properties: true,
      patternProperties: true,
      dependentSchemas: true
    };
    const ignoredKeyword = {
      id: true,
      $id: true,
      $ref: true,
      $schema: true,
      $anchor: true,
      $vocabulary: true,
      $comment: true,
      default: true,
      enum: true,
      const: true,
      required: true,
      dependentRequired: true,
      type: true,
      maximum: true,
      minimum: true,
      exclusiveMaximum: true,
      exclusiveMinimum: true,
      multipleOf: true,
      maxLength: true,
      minLength: true,
      pattern: true,
      format: true,
      maxItems: true,
      minItems: true,
      uniqueItems: true,
      maxProperties: true,
      minProperties: true
    };
    let initialBaseURI = typeof self !== "undefined" && self.location && self.location.origin !== "null" ? new URL(self.location.origin + self.location.pathname + location.search) : new URL("https://github.com/cfworker");
    function dereference(schema, lookup = /* @__PURE__ */ Object.create(null), baseURI = initialBaseURI, basePointer = "") {
      if (schema && typeof schema === "object" && !Array.isArray(schema)) {
        const id2 = schema.$id || schema["id"];
        if (id2) {
          const url = resolveURI(id2, baseURI);
          if (url.hash.length > 1) {
            lookup[url.href] = schema;
          } else {
            url.hash = "";
            if (basePointer === "") {
              baseURI = url;
            } else {
              dereference(schema, lookup, baseURI);
            }
          }
        }
      } else if (schema !== true && schema !== false) {
        return lookup;
      }
      const schemaURI = baseURI.href + (basePointer ? "#" + basePointer : "");
      if (lookup[schemaURI] !== void 0 && lookup[schemaURI] !== schema) {
        throw new Error(`Duplicate schema URI "${schemaURI}".`);
      }
      lookup[schemaURI] = schema;
      if (schema === true || schema === false) {
        return lookup;
      }
      if (schema.__absolute_uri__ === void 0) {
        Object.defineProperty(schema, "__absolute_uri__", {
          enumerable: false,
          value: schemaURI
        });
      }
      if (schema.$ref && schema.__absolute_ref__ === void 0) {
        const url = resolveURI(schema.$ref, baseURI);
        Object.defineProperty(schema, "__absolute_ref__", {
          enumerable: false,
          value: url.href
        });
      }
      if (schema.$recursiveRef && schema.__absolute_recursive_ref__ === void 0) {
        const url = resolveURI(schema.$recursiveRef, baseURI);
        Object.defineProperty(schema, "__absolute_recursive_ref__", {
          enumerable: false,
          value: url.href
        });
      }
      if (schema.$anchor) {
        const url = resolveURI("#" + schema.$anchor, baseURI);
        lookup[url.href] = schema;
      }
      for (let key in schema) {
        if (ignoredKeyword[key]) {
          continue;
        }
        const keyBase = `${basePointer}/${encodePointer(key)}`;
        const subSchema = schema[key];
        if (Array.isArray(subSchema)) {
          if (schemaArrayKeyword[key]) {
            const length = subSchema.length;
            for (let i = 0; i < length; i++) {
              dereference(subSchema[i], lookup, baseURI, `${keyBase}/${i}`);
            }
          }
        } else if (schemaMapKeyword[key]) {
          for (let subKey in subSchema) {
            dereference(subSchema[subKey], lookup, baseURI, `${keyBase}/${encodePointer(subKey)}`);
          }
        } else {
          dereference(subSchema, lookup, baseURI, keyBase);
        }
      }
      return lookup;
    }
    ;
    //! ./node_modules/@cfworker/json-schema/dist/esm/deep-compare-strict.js
    function deepCompareStrict(a, b) {
      const typeofa = typeof a;
      if (typeofa !== typeof b) {
        return false;
      }
      const aIsArray = Array.isArray(a);
      const bIsArray = Array.isArray(b);
      if (aIsArray !== bIsArray) {
        return false;
      }
      if (aIsArray) {
        const length = a.length;
        if (length !== b.length) {
          return false;
        }
        for (let i = 0; i < length; i++) {
          if (!deepCompareStrict(a[i], b[i])) {
            return false;
          }
        }
        return true;
      }
      if (typeofa === "object") {
        if (!a || !b) {
          return a === b;
        }
        const aKeys = Object.keys(a);
        const bKeys = Object.keys(b);
        const length = aKeys.length;
        if (length !== bKeys.length) {
          return false;
        }
        for (const k of aKeys) {
          if (!Object.prototype.hasOwnProperty.call(b, k)) {
            return false;
          }
          if (!deepCompareStrict(a[k], b[k])) {
            return false;
          }
        }
        return true;
      }
      return a === b;
    }
    ;
    //! ./node_modules/@cfworker/json-schema/dist/esm/format.js
    const DATE = /^(\d\d\d\d)-(\d\d)-(\d\d)$/;
    const DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    const TIME = /^(\d\d):(\d\d):(\d\d)(\.\d+)?(z|([+-])(\d\d):(\d\d))?$/i;
    const HOSTNAME = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*$/i;
    const URIREF = /^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
    const URITEMPLATE = /^(?:(?:[^\x00-\x20\x7f"<>%\\^`{|}]|%[0-9a-f]{2})|\{[+#./;?&=,!@|]?(?:[a-z0-9_]|%[0-9a-f]{2})+(?:\.(?:[a-z0-9_]|%[0-9a-f]{2})+)*(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[a-z0-9_]|%[0-9a-f]{2})+(?:\.(?:[a-z0-9_]|%[0-9a-f]{2})+)*(?::[1-9][0-9]{0,3}|\*)?)*\})*$/i;
    const URL_ = /^(?:(?:https?|ftp):\/\/)(?:\S+(?::\S*)?@)?(?:(?!10(?:\.\d{1,3}){3})(?!127(?:\.\d{1,3}){3})(?!169\.254(?:\.\d{1,3}){2})(?!192\.168(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[a-z\u{00a1}-\u{ffff}0-9]+-?)*[a-z\u{00a1}-\u{ffff}0-9]+)(?:\.(?:[a-z\u{00a1}-\u{ffff}0-9]+-?)*[a-z\u{00a1}-\u{ffff}0-9]+)*(?:\.(?:[a-z\u{00a1}-\u{ffff}]{2,})))(?::\d{2,5})?(?:\/[^\s]*)?$/iu;
    const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
    const JSON_POINTER = /^(?:\/(?:[^~/]|~0|~1)*)*$/;
    const JSON_POINTER_URI_FRAGMENT = /^#(?:\/(?:[a-z0-9_\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*$/i;
    const RELATIVE_JSON_POINTER = /^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/;
    const EMAIL_ADDRESS = /^("(?:[\x20-\x21\x23-\x5b\x5d-\x7e]|\\[\x20-\x7e])*"|[a-z0-9.!#$%&'*+/=?^_`{|}~-]+)@(.+)$/i;
    const EMAIL = (input) => {
      const matches = input.match(EMAIL_ADDRESS);
      if (!matches)
        return false;
      const name = matches[1];
      const host = matches[2];
      if (!name || !host || name.length > 64 || host.length > 253)
        return false;
      if (name[0] !== '"' && (name[0] === "." || name.endsWith(".") || name.includes(".."))) {
        return false;
      }
      if (host.startsWith("[") && host.endsWith("]")) {
        const address = host.slice(1, -1);
        if (/^ipv6:/i.test(address))
          return IPV6.test(address.slice(5));
        return IPV4.test(address);
      }
      return HOSTNAME.test(host);
    };
    const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)$/;
    const IPV6 = /^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i;
    const DURATION = (input) => /^P(?:\d+W|(?:(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)(?:T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?|T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S)))$/.test(input);
    function bind(r) {
      return r.test.bind(r);
    }
    const format = {
      date: format_date,
      time: format_time.bind(void 0, true),
      "date-time": date_time,
      duration: DURATION,
      uri,
      "uri-reference": bind(URIREF),
      "uri-template": bind(URITEMPLATE),
      url: bind(URL_),
      email: EMAIL,
      hostname: bind(HOSTNAME),
      ipv4: bind(IPV4),
      ipv6: bind(IPV6),
      regex,
      uuid: bind(UUID),
      "json-pointer": bind(JSON_POINTER),
      "json-pointer-uri-fragment": bind(JSON_POINTER_URI_FRAGMENT),
      "relative-json-pointer": bind(RELATIVE_JSON_POINTER)
    };
    function isLeapYear(year) {
      return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    }
    function format_date(str) {
      const matches = str.match(DATE);
      if (!matches)
        return false;
      const yearPart = matches[1];
      const monthPart = matches[2];
      const dayPart = matches[3];
      if (!yearPart || !monthPart || !dayPart)
        return false;
      const year = +yearPart;
      const month = +monthPart;
      const day = +dayPart;
      const maxDay = month == 2 && isLeapYear(year) ? 29 : DAYS[month];
      return month >= 1 && month <= 12 && day >= 1 && maxDay !== void 0 && day <= maxDay;
    }
    function format_time(full, str) {
      const matches = str.match(TIME);
      if (!matches)
        return false;
      const hourPart = matches[1];
      const minutePart = matches[2];
      const secondPart = matches[3];
      if (!hourPart || !minutePart || !secondPart)
        return false;
      const hour = +hourPart;
      const minute = +minutePart;
      const second = +secondPart;
      const timeZone = matches[5];
      const offsetSign = matches[6];
      const offsetHour = +(matches[7] ?? 0);
      const offsetMinute = +(matches[8] ?? 0);
      if (hour > 23 || minute > 59 || second > 60 || offsetHour > 23 || offsetMinute > 59 || full && timeZone === void 0) {
        return false;
      }
      if (second < 60)
        return true;
      const offsetDirection = offsetSign === "+" ? 1 : offsetSign === "-" ? -1 : 0;
      const utcMinute = (hour * 60 + minute - offsetDirection * (offsetHour * 60 + offsetMinute) + 24 * 60) % (24 * 60);
      return utcMinute === 23 * 60 + 59;
    }
    const DATE_TIME_SEPARATOR = /t|\s/i;
    function date_time(str) {
      const [datePart, timePart, extra] = str.split(DATE_TIME_SEPARATOR);
      return datePart !== void 0 && timePart !== void 0 && extra === void 0 && format_date(datePart) && format_time(true, timePart);
    }
    const NOT_URI_FRAGMENT = /\/|:/;
    const URI_PATTERN = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
    function uri(str) {
      return NOT_URI_FRAGMENT.test(str) && URI_PATTERN.test(str);
    }
    const Z_ANCHOR = /[^\\]\\Z/;
    function regex(str) {
      if (Z_ANCHOR.test(str))
        return false;
      try {
        new RegExp(str, "u");
        return true;
      } catch (e) {
        return false;
      }
    }
    ;
    //! ./node_modules/@cfworker/json-schema/dist/esm/ucs2-length.js
    function ucs2length(s) {
      let result = 0;
      let length = s.length;
      let index = 0;
      let charCode;
      while (index < length) {
        result++;
        charCode = s.charCodeAt(index++);
        if (charCode >= 55296 && charCode <= 56319 && index < length) {
          charCode = s.charCodeAt(index);
          if ((charCode & 64512) == 56320) {
            index++;
          }
        }
      }
      return result;
    }
    ;
    //! ./node_modules/@cfworker/json-schema/dist/esm/validate.js
    function validate_hasOwnProperty(instance, key) {
      return Object.prototype.hasOwnProperty.call(instance, key);
    }
    function decimalInteger(value) {
      const coefficientAndExponent = Math.abs(value).toString().split("e");
      const coefficient = coefficientAndExponent[0];
      const exponent = coefficientAndExponent[1] ?? "0";
      const point = coefficient.indexOf(".");
      const fractionLength = point === -1 ? 0 : coefficient.length - point - 1;
      return [
        BigInt(coefficient.replace(".", "")),
        Number(exponent) - fractionLength
      ];
    }
    function isMultipleOf(instance, divisor) {
      if (!Number.isFinite(instance) || !Number.isFinite(divisor) || divisor <= 0) {
        return false;
      }
      const [instanceCoefficient, instanceExponent] = decimalInteger(instance);
      const [divisorCoefficient, divisorExponent] = decimalInteger(divisor);
      const exponentDifference = instanceExponent - divisorExponent;
      if (exponentDifference >= 0) {
        return instanceCoefficient * 10n ** BigInt(exponentDifference) % divisorCoefficient === 0n;
      }
      return instanceCoefficient % (divisorCoefficient * 10n ** BigInt(-exponentDifference)) === 0n;
    }
    function validate_validate(instance, schema, draft = "2019-09", lookup = dereference(schema), shortCircuit = true, recursiveAnchor = null, instanceLocation = "#", schemaLocation = "#", evaluated = /* @__PURE__ */ Object.create(null)) {
      if (schema === true) {
        return { valid: true, errors: [] };
      }
      if (schema === false) {
        return {
          valid: false,
          errors: [
            {
              instanceLocation,
              keyword: "false",
              keywordLocation: instanceLocation,
              error: "False boolean schema."
            }
          ]
        };
      }
      const rawInstanceType = typeof instance;
      let instanceType;
      switch (rawInstanceType) {
        case "boolean":
        case "number":
        case "string":
          instanceType = rawInstanceType;
          break;
        case "object":
          if (instance === null) {
            instanceType = "null";
          } else if (Array.isArray(instance)) {
            instanceType = "array";
          } else {
            instanceType = "object";
          }
          break;
        default:
          throw new Error(`Instances of "${rawInstanceType}" type are not supported.`);
      }
      const { $ref, $recursiveRef, $recursiveAnchor, type: $type, const: $const, enum: $enum, required: $required, not: $not, anyOf: $anyOf, allOf: $allOf, oneOf: $oneOf, if: $if, then: $then, else: $else, format: $format, properties: $properties, patternProperties: $patternProperties, additionalProperties: $additionalProperties, unevaluatedProperties: $unevaluatedProperties, minProperties: $minProperties, maxProperties: $maxProperties, propertyNames: $propertyNames, dependentRequired: $dependentRequired, dependentSchemas: $dependentSchemas, dependencies: $dependencies, prefixItems: $prefixItems, items: $items, additionalItems: $additionalItems, unevaluatedItems: $unevaluatedItems, contains: $contains, minContains: $minContains, maxContains: $maxContains, minItems: $minItems, maxItems: $maxItems, uniqueItems: $uniqueItems, minimum: $minimum, maximum: $maximum, exclusiveMinimum: $exclusiveMinimum, exclusiveMaximum: $exclusiveMaximum, multipleOf: $multipleOf, minLength: $minLength, maxLength: $maxLength, pattern: $pattern, __absolute_ref__, __absolute_recursive_ref__ } = schema;
      const errors = [];
      if ($recursiveAnchor === true && recursiveAnchor === null) {
        recursiveAnchor = schema;
      }
      if ($recursiveRef === "#") {
        const refSchema = recursiveAnchor === null ? lookup[__absolute_recursive_ref__] : recursiveAnchor;
        const keywordLocation = `${schemaLocation}/$recursiveRef`;
        const result = validate_validate(instance, recursiveAnchor === null ? schema : recursiveAnchor, draft, lookup, shortCircuit, refSchema, instanceLocation, keywordLocation, evaluated);
        if (!result.valid) {
          errors.push({
            instanceLocation,
            keyword: "$recursiveRef",
            keywordLocation,
            error: "A subschema had errors."
          }, ...result.errors);
        }
      }
      if ($ref !== void 0) {
        const uri2 = __absolute_ref__ || $ref;
        const refSchema = lookup[uri2];
        if (refSchema === void 0) {
          let message = `Unresolved $ref "${$ref}".`;
          if (__absolute_ref__ && __absolute_ref__ !== $ref) {
            message += `  Absolute URI "${__absolute_ref__}".`;
          }
          message += `
Known schemas:
- ${Object.keys(lookup).join("\n- ")}`;
          throw new Error(message);
        }
        const keywordLocation = `${schemaLocation}/$ref`;
        const result = validate_validate(instance, refSchema, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, keywordLocation, evaluated);
        if (!result.valid) {
          errors.push({
            instanceLocation,
            keyword: "$ref",
            keywordLocation,
            error: "A subschema had errors."
          }, ...result.errors);
        }
        if (draft === "4" || draft === "7") {
          return { valid: errors.length === 0, errors };
        }
      }
      if (Array.isArray($type)) {
        let length = $type.length;
        let valid = false;
        for (let i = 0; i < length; i++) {
          if (instanceType === $type[i] || $type[i] === "integer" && instanceType === "number" && instance % 1 === 0 && instance === instance) {
            valid = true;
            break;
          }
        }
        if (!valid) {
          errors.push({
            instanceLocation,
            keyword: "type",
            keywordLocation: `${schemaLocation}/type`,
            error: `Instance type "${instanceType}" is invalid. Expected "${$type.join('", "')}".`
          });
        }
      } else if ($type === "integer") {
        if (instanceType !== "number" || instance % 1 || instance !== instance) {
          errors.push({
            instanceLocation,
            keyword: "type",
            keywordLocation: `${schemaLocation}/type`,
            error: `Instance type "${instanceType}" is invalid. Expected "${$type}".`
          });
        }
      } else if ($type !== void 0 && instanceType !== $type) {
        errors.push({
          instanceLocation,
          keyword: "type",
          keywordLocation: `${schemaLocation}/type`,
          error: `Instance type "${instanceType}" is invalid. Expected "${$type}".`
        });
      }
      if ($const !== void 0) {
        if (instanceType === "object" || instanceType === "array") {
          if (!deepCompareStrict(instance, $const)) {
            errors.push({
              instanceLocation,
              keyword: "const",
              keywordLocation: `${schemaLocation}/const`,
              error: `Instance does not match ${JSON.stringify($const)}.`
            });
          }
        } else if (instance !== $const) {
          errors.push({
            instanceLocation,
            keyword: "const",
            keywordLocation: `${schemaLocation}/const`,
            error: `Instance does not match ${JSON.stringify($const)}.`
          });
        }
      }
      if ($enum !== void 0) {
        if (instanceType === "object" || instanceType === "array") {
          if (!$enum.some((value) => deepCompareStrict(instance, value))) {
            errors.push({
              instanceLocation,
              keyword: "enum",
              keywordLocation: `${schemaLocation}/enum`,
              error: `Instance does not match any of ${JSON.stringify($enum)}.`
            });
          }
        } else if (!$enum.some((value) => instance === value)) {
          errors.push({
            instanceLocation,
            keyword: "enum",
            keywordLocation: `${schemaLocation}/enum`,
            error: `Instance does not match any of ${JSON.stringify($enum)}.`
          });
        }
      }
      if ($not !== void 0) {
        const keywordLocation = `${schemaLocation}/not`;
        const result = validate_validate(instance, $not, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, keywordLocation);
        if (result.valid) {
          errors.push({
            instanceLocation,
            keyword: "not",
            keywordLocation,
            error: 'Instance matched "not" schema.'
          });
        }
      }
      let subEvaluateds = [];
      if ($anyOf !== void 0) {
        const keywordLocation = `${schemaLocation}/anyOf`;
        const errorsLength = errors.length;
        let anyValid = false;
        for (const [i, subSchema] of $anyOf.entries()) {
          const subEvaluated = Object.create(evaluated);
          const result = validate_validate(instance, subSchema, draft, lookup, shortCircuit, $recursiveAnchor === true ? recursiveAnchor : null, instanceLocation, `${keywordLocation}/${i}`, subEvaluated);
          errors.push(...result.errors);
          anyValid = anyValid || result.valid;
          if (result.valid) {
            subEvaluateds.push(subEvaluated);
          }
        }
        if (anyValid) {
          errors.length = errorsLength;
        } else {
          errors.splice(errorsLength, 0, {
            instanceLocation,
            keyword: "anyOf",
            keywordLocation,
            error: "Instance does not match any subschemas."
          });
        }
      }
      if ($allOf !== void 0) {
        const keywordLocation = `${schemaLocation}/allOf`;
        const errorsLength = errors.length;
        let allValid = true;
        for (const [i, subSchema] of $allOf.entries()) {
          const subEvaluated = Object.create(evaluated);
          const result = validate_validate(instance, subSchema, draft, lookup, shortCircuit, $recursiveAnchor === true ? recursiveAnchor : null, instanceLocation, `${keywordLocation}/${i}`, subEvaluated);
          errors.push(...result.errors);
          allValid = allValid && result.valid;
          if (result.valid) {
            subEvaluateds.push(subEvaluated);
          }
        }
        if (allValid) {
          errors.length = errorsLength;
        } else {
          errors.splice(errorsLength, 0, {
            instanceLocation,
            keyword: "allOf",
            keywordLocation,
            error: `Instance does not match every subschema.`
          });
        }
      }
      if ($oneOf !== void 0) {
        const keywordLocation = `${schemaLocation}/oneOf`;
        const errorsLength = errors.length;
        const matches = $oneOf.filter((subSchema, i) => {
          const subEvaluated = Object.create(evaluated);
          const result = validate_validate(instance, subSchema, draft, lookup, shortCircuit, $recursiveAnchor === true ? recursiveAnchor : null, instanceLocation, `${keywordLocation}/${i}`, subEvaluated);
          errors.push(...result.errors);
          if (result.valid) {
            subEvaluateds.push(subEvaluated);
          }
          return result.valid;
        }).length;
        if (matches === 1) {
          errors.length = errorsLength;
        } else {
          errors.splice(errorsLength, 0, {
            instanceLocation,
            keyword: "oneOf",
            keywordLocation,
            error: `Instance does not match exactly one subschema (${matches} matches).`
          });
        }
      }
      if (instanceType === "object" || instanceType === "array") {
        Object.assign(evaluated, ...subEvaluateds);
      }
      if ($if !== void 0) {
        const keywordLocation = `${schemaLocation}/if`;
        const ifEvaluated = /* @__PURE__ */ Object.create(null);
        const conditionResult = validate_validate(instance, $if, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, keywordLocation, ifEvaluated).valid;
        if (conditionResult) {
          Object.assign(evaluated, ifEvaluated);
          if ($then !== void 0) {
            const thenResult = validate_validate(instance, $then, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, `${schemaLocation}/then`, evaluated);
            if (!thenResult.valid) {
              errors.push({
                instanceLocation,
                keyword: "if",
                keywordLocation,
                error: `Instance does not match "then" schema.`
              }, ...thenResult.errors);
            }
          }
        } else if ($else !== void 0) {
          const elseResult = validate_validate(instance, $else, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, `${schemaLocation}/else`, evaluated);
          if (!elseResult.valid) {
            errors.push({
              instanceLocation,
              keyword: "if",
              keywordLocation,
              error: `Instance does not match "else" schema.`
            }, ...elseResult.errors);
          }
        }
      }
      if (instanceType === "object") {
        if ($required !== void 0) {
          for (const key of $required) {
            if (!validate_hasOwnProperty(instance, key)) {
              errors.push({
                instanceLocation,
                keyword: "required",
                keywordLocation: `${schemaLocation}/required`,
                error: `Instance does not have required property "${key}".`
              });
            }
          }
        }
        const keys = Object.keys(instance);
        if ($minProperties !== void 0 && keys.length < $minProperties) {
          errors.push({
            instanceLocation,
            keyword: "minProperties",
            keywordLocation: `${schemaLocation}/minProperties`,
            error: `Instance does not have at least ${$minProperties} properties.`
          });
        }
        if ($maxProperties !== void 0 && keys.length > $maxProperties) {
          errors.push({
            instanceLocation,
            keyword: "maxProperties",
            keywordLocation: `${schemaLocation}/maxProperties`,
            error: `Instance does not have at least ${$maxProperties} properties.`
          });
        }
        if ($propertyNames !== void 0) {
          const keywordLocation = `${schemaLocation}/propertyNames`;
          for (const key in instance) {
            const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`;
            const result = validate_validate(key, $propertyNames, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, keywordLocation);
            if (!result.valid) {
              errors.push({
                instanceLocation,
                keyword: "propertyNames",
                keywordLocation,
                error: `Property name "${key}" does not match schema.`
              }, ...result.errors);
            }
          }
        }
        if ($dependentRequired !== void 0) {
          const keywordLocation = `${schemaLocation}/dependantRequired`;
          for (const key in $dependentRequired) {
            if (validate_hasOwnProperty(instance, key)) {
              const required2 = $dependentRequired[key];
              for (const dependantKey of required2) {
                if (!validate_hasOwnProperty(instance, dependantKey)) {
                  errors.push({
                    instanceLocation,
                    keyword: "dependentRequired",
                    keywordLocation,
                    error: `Instance has "${key}" but does not have "${dependantKey}".`
                  });
                }
              }
            }
          }
        }
        if ($dependentSchemas !== void 0) {
          for (const [key, dependentSchema] of Object.entries($dependentSchemas)) {
            const keywordLocation = `${schemaLocation}/dependentSchemas`;
            if (validate_hasOwnProperty(instance, key)) {
              const result = validate_validate(instance, dependentSchema, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, `${keywordLocation}/${encodePointer(key)}`, evaluated);
              if (!result.valid) {
                errors.push({
                  instanceLocation,
                  keyword: "dependentSchemas",
                  keywordLocation,
                  error: `Instance has "${key}" but does not match dependant schema.`
                }, ...result.errors);
              }
            }
          }
        }
        if ($dependencies !== void 0) {
          const keywordLocation = `${schemaLocation}/dependencies`;
          for (const key in $dependencies) {
            if (validate_hasOwnProperty(instance, key)) {
              const propsOrSchema = $dependencies[key];
              if (Array.isArray(propsOrSchema)) {
                for (const dependantKey of propsOrSchema) {
                  if (!validate_hasOwnProperty(instance, dependantKey)) {
                    errors.push({
                      instanceLocation,
                      keyword: "dependencies",
                      keywordLocation,
                      error: `Instance has "${key}" but does not have "${dependantKey}".`
                    });
                  }
                }
              } else {
                const result = validate_validate(instance, propsOrSchema, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, `${keywordLocation}/${encodePointer(key)}`);
                if (!result.valid) {
                  errors.push({
                    instanceLocation,
                    keyword: "dependencies",
                    keywordLocation,
                    error: `Instance has "${key}" but does not match dependant schema.`
                  }, ...result.errors);
                }
              }
            }
          }
        }
        const thisEvaluated = /* @__PURE__ */ Object.create(null);
        let stop = false;
        if ($properties !== void 0) {
          const keywordLocation = `${schemaLocation}/properties`;
          for (const [key, propertySchema] of Object.entries($properties)) {
            if (!validate_hasOwnProperty(instance, key)) {
              continue;
            }
            const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`;
            const result = validate_validate(instance[key], propertySchema, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, `${keywordLocation}/${encodePointer(key)}`);
            thisEvaluated[key] = true;
            if (result.valid) {
              evaluated[key] = true;
            } else {
              stop = shortCircuit;
              errors.push({
                instanceLocation,
                keyword: "properties",
                keywordLocation,
                error: `Property "${key}" does not match schema.`
              }, ...result.errors);
              if (stop)
                break;
            }
          }
        }
        if (!stop && $patternProperties !== void 0) {
          const keywordLocation = `${schemaLocation}/patternProperties`;
          for (const [pattern, subSchema] of Object.entries($patternProperties)) {
            const regex2 = new RegExp(pattern, "u");
            for (const key in instance) {
              if (!regex2.test(key)) {
                continue;
              }
              const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`;
              const result = validate_validate(instance[key], subSchema, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, `${keywordLocation}/${encodePointer(pattern)}`);
              thisEvaluated[key] = true;
              if (result.valid) {
                evaluated[key] = true;
              } else {
                stop = shortCircuit;
                errors.push({
                  instanceLocation,
                  keyword: "patternProperties",
                  keywordLocation,
                  error: `Property "${key}" matches pattern "${pattern}" but does not match associated schema.`
                }, ...result.errors);
              }
            }
          }
        }
        if (!stop && $additionalProperties !== void 0) {
          const keywordLocation = `${schemaLocation}/additionalProperties`;
          for (const key in instance) {
            if (thisEvaluated[key]) {
              continue;
            }
            const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`;
            const result = validate_validate(instance[key], $additionalProperties, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, keywordLocation);
            if (result.valid) {
              evaluated[key] = true;
            } else {
              stop = shortCircuit;
              errors.push({
                instanceLocation,
                keyword: "additionalProperties",
                keywordLocation,
                error: `Property "${key}" does not match additional properties schema.`
              }, ...result.errors);
            }
          }
        } else if (!stop && $unevaluatedProperties !== void 0) {
          const keywordLocation = `${schemaLocation}/unevaluatedProperties`;
          for (const key in instance) {
            if (!evaluated[key]) {
              const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`;
              const result = validate_validate(instance[key], $unevaluatedProperties, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, keywordLocation);
              if (result.valid) {
                evaluated[key] = true;
              } else {
                errors.push({
                  instanceLocation,
                  keyword: "unevaluatedProperties",
                  keywordLocation,
                  error: `Property "${key}" does not match unevaluated properties schema.`
                }, ...result.errors);
              }
            }
          }
        }
      } else if (instanceType === "array") {
        if ($maxItems !== void 0 && instance.length > $maxItems) {
          errors.push({
            instanceLocation,
            keyword: "maxItems",
            keywordLocation: `${schemaLocation}/maxItems`,
            error: `Array has too many items (${instance.length} > ${$maxItems}).`
          });
        }
        if ($minItems !== void 0 && instance.length < $minItems) {
          errors.push({
            instanceLocation,
            keyword: "minItems",
            keywordLocation: `${schemaLocation}/minItems`,
            error: `Array has too few items (${instance.length} < ${$minItems}).`
          });
        }
        const length = instance.length;
        let i = 0;
        let stop = false;
        if ($prefixItems !== void 0) {
          const keywordLocation = `${schemaLocation}/prefixItems`;
          const length2 = Math.min($prefixItems.length, length);
          for (; i < length2; i++) {
            const result = validate_validate(instance[i], $prefixItems[i], draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, `${keywordLocation}/${i}`);
            evaluated[i] = true;
            if (!result.valid) {
              stop = shortCircuit;
              errors.push({
                instanceLocation,
                keyword: "prefixItems",
                keywordLocation,
                error: `Items did not match schema.`
              }, ...result.errors);
              if (stop)
                break;
            }
          }
        }
        if ($items !== void 0) {
          const keywordLocation = `${schemaLocation}/items`;
          if (Array.isArray($items)) {
            const length2 = Math.min($items.length, length);
            for (; i < length2; i++) {
              const result = validate_validate(instance[i], $items[i], draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, `${keywordLocation}/${i}`);
              evaluated[i] = true;
              if (!result.valid) {
                stop = shortCircuit;
                errors.push({
                  instanceLocation,
                  keyword: "items",
                  keywordLocation,
                  error: `Items did not match schema.`
                }, ...result.errors);
                if (stop)
                  break;
              }
            }
          } else {
            for (; i < length; i++) {
              const result = validate_validate(instance[i], $items, draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, keywordLocation);
              evaluated[i] = true;
              if (!result.valid) {
                stop = shortCircuit;
                errors.push({
                  instanceLocation,
                  keyword: "items",
                  keywordLocation,
                  error: `Items did not match schema.`
                }, ...result.errors);
                if (stop)
                  break;
              }
            }
          }
          if (!stop && $additionalItems !== void 0) {
            const keywordLocation2 = `${schemaLocation}/additionalItems`;
            for (; i < length; i++) {
              const result = validate_validate(instance[i], $additionalItems, draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, keywordLocation2);
              evaluated[i] = true;
              if (!result.valid) {
                stop = shortCircuit;
                errors.push({
                  instanceLocation,
                  keyword: "additionalItems",
                  keywordLocation: keywordLocation2,
                  error: `Items did not match additional items schema.`
                }, ...result.errors);
              }
            }
          }
        }
        if ($contains !== void 0) {
          if (length === 0 && $minContains === void 0) {
            errors.push({
              instanceLocation,
              keyword: "contains",
              keywordLocation: `${schemaLocation}/contains`,
              error: `Array is empty. It must contain at least one item matching the schema.`
            });
          } else if ($minContains !== void 0 && length < $minContains) {
            errors.push({
              instanceLocation,
              keyword: "minContains",
              keywordLocation: `${schemaLocation}/minContains`,
              error: `Array has less items (${length}) than minContains (${$minContains}).`
            });
          } else {
            const keywordLocation = `${schemaLocation}/contains`;
            const errorsLength = errors.length;
            let contained = 0;
            for (let j = 0; j < length; j++) {
              const result = validate_validate(instance[j], $contains, draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${j}`, keywordLocation);
              if (result.valid) {
                evaluated[j] = true;
                contained++;
              } else {
                errors.push(...result.errors);
              }
            }
            if (contained >= ($minContains || 0)) {
              errors.length = errorsLength;
            }
            if ($minContains === void 0 && contained === 0) {
              errors.splice(errorsLength, 0, {
                instanceLocation,
                keyword: "contains",
                keywordLocation,
                error: `Array does not contain item matching schema.`
              });
            } else if ($minContains !== void 0 && contained < $minContains) {
              errors.push({
                instanceLocation,
                keyword: "minContains",
                keywordLocation: `${schemaLocation}/minContains`,
                error: `Array must contain at least ${$minContains} items matching schema. Only ${contained} items were found.`
              });
            } else if ($maxContains !== void 0 && contained > $maxContains) {
              errors.push({
                instanceLocation,
                keyword: "maxContains",
                keywordLocation: `${schemaLocation}/maxContains`,
                error: `Array may contain at most ${$maxContains} items matching schema. ${contained} items were found.`
              });
            }
          }
        }
        if (!stop && $unevaluatedItems !== void 0) {
          const keywordLocation = `${schemaLocation}/unevaluatedItems`;
          for (i; i < length; i++) {
            if (evaluated[i]) {
              continue;
            }
            const result = validate_validate(instance[i], $unevaluatedItems, draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, keywordLocation);
            evaluated[i] = true;
            if (!result.valid) {
              errors.push({
                instanceLocation,
                keyword: "unevaluatedItems",
                keywordLocation,
                error: `Items did not match unevaluated items schema.`
              }, ...result.errors);
            }
          }
        }
        if ($uniqueItems) {
          for (let j = 0; j < length; j++) {
            const a = instance[j];
            const ao = typeof a === "object" && a !== null;
            for (let k = 0; k < length; k++) {
              if (j === k) {
                continue;
              }
              const b = instance[k];
              const bo = typeof b === "object" && b !== null;
              if (a === b || ao && bo && deepCompareStrict(a, b)) {
                errors.push({
                  instanceLocation,
                  keyword: "uniqueItems",
                  keywordLocation: `${schemaLocation}/uniqueItems`,
                  error: `Duplicate items at indexes ${j} and ${k}.`
                });
                j = Number.MAX_SAFE_INTEGER;
                k = Number.MAX_SAFE_INTEGER;
              }
            }
          }
        }
      } else if (instanceType === "number") {
        if (draft === "4") {
          if ($minimum !== void 0 && ($exclusiveMinimum === true && instance <= $minimum || instance < $minimum)) {
            errors.push({
              instanceLocation,
              keyword: "minimum",
              keywordLocation: `${schemaLocation}/minimum`,
              error: `${instance} is less than ${$exclusiveMinimum ? "or equal to " : ""} ${$minimum}.`
            });
          }
          if ($maximum !== void 0 && ($exclusiveMaximum === true && instance >= $maximum || instance > $maximum)) {
            errors.push({
              instanceLocation,
              keyword: "maximum",
              keywordLocation: `${schemaLocation}/maximum`,
              error: `${instance} is greater than ${$exclusiveMaximum ? "or equal to " : ""} ${$maximum}.`
            });
          }
        } else {
          if ($minimum !== void 0 && instance < $minimum) {
            errors.push({
              instanceLocation,
              keyword: "minimum",
              keywordLocation: `${schemaLocation}/minimum`,
              error: `${instance} is less than ${$minimum}.`
            });
          }
          if ($maximum !== void 0 && instance > $maximum) {
            errors.push({
              instanceLocation,
              keyword: "maximum",
              keywordLocation: `${schemaLocation}/maximum`,
              error: `${instance} is greater than ${$maximum}.`
            });
          }
          if ($exclusiveMinimum !== void 0 && instance <= $exclusiveMinimum) {
            errors.push({
              instanceLocation,
              keyword: "exclusiveMinimum",
              keywordLocation: `${schemaLocation}/exclusiveMinimum`,
              error: `${instance} is less than ${$exclusiveMinimum}.`
            });
          }
          if ($exclusiveMaximum !== void 0 && instance >= $exclusiveMaximum) {
            errors.push({
              instanceLocation,
              keyword: "exclusiveMaximum",
              keywordLocation: `${schemaLocation}/exclusiveMaximum`,
              error: `${instance} is greater than or equal to ${$exclusiveMaximum}.`
            });
          }
        }
        if ($multipleOf !== void 0) {
          if (!isMultipleOf(instance, $multipleOf)) {
            errors.push({
              instanceLocation,
              keyword: "multipleOf",
              keywordLocation: `${schemaLocation}/multipleOf`,
              error: `${instance} is not a multiple of ${$multipleOf}.`
            });
          }
        }
      } else if (instanceType === "string") {
        const length = $minLength === void 0 && $maxLength === void 0 ? 0 : ucs2length(instance);
        if ($minLength !== void 0 && length < $minLength) {
          errors.push({
            instanceLocation,
            keyword: "minLength",
            keywordLocation: `${schemaLocation}/minLength`,
            error: `String is too short (${length} < ${$minLength}).`
          });
        }
        if ($maxLength !== void 0 && length > $maxLength) {
          errors.push({
            instanceLocation,
            keyword: "maxLength",
            keywordLocation: `${schemaLocation}/maxLength`,
            error: `String is too long (${length} > ${$maxLength}).`
          });
        }
        if ($pattern !== void 0 && !new RegExp($pattern, "u").test(instance)) {
          errors.push({
            instanceLocation,
            keyword: "pattern",
            keywordLocation: `${schemaLocation}/pattern`,
            error: `String does not match pattern.`
          });
        }
        if ($format !== void 0 && format[$format] && !format[$format](instance)) {
          errors.push({
            instanceLocation,
            keyword: "format",
            keywordLocation: `${schemaLocation}/format`,
            error: `String does not match format "${$format}".`
          });
        }
      }
      return { valid: errors.length === 0, errors };
    }
    ;
    //! ./node_modules/@cfworker/json-schema/dist/esm/validator.js
    class Validator {
      schema;
      draft;
      shortCircuit;
      lookup;
      constructor(schema, draft = "2019-09", shortCircuit = true) {
        this.schema = schema;
        this.draft = draft;
        this.shortCircuit = shortCircuit;
        this.lookup = dereference(schema);
      }
      validate(instance) {
        return validate_validate(instance, this.schema, this.draft, this.lookup, this.shortCircuit);
      }
      addSchema(schema, id2) {
        if (id2) {
          schema = { ...schema, $id: id2 };
        }
        dereference(schema, this.lookup);
      }
    }
    ;
    //! ./src/plan.ts
    const LONGEST_SCHEMA = 1e4;
    const ENDLESS = /"(\$?id|\$ref|\$dynamicRef|\$recursiveRef|pattern|patternProperties|format|uniqueItems)":/;
    function planUpdate(change, hook, app, apps) {
      const sent = change.settings;
      const hides = hidesSettings(apps);
      const status = change.status === void 0 ? void 0 : { now: hook.status, next: change.status };
      const settings = sent ? compare(sent, hook.settings ?? {}, app, hides) : [];
      const { refusals, unchecked } = check(sent ?? (hides ? void 0 : hook.raw.settings), app);
      return {
        changes: [
          ...status && status.now !== status.next ? ["status"] : [],
          ...settings.filter(({ fate }) => fate !== "unchanged").map(({ key }) => `settings.${key}`)
        ],
        status,
        settings,
        mayBeLost: sent && hides ? hiddenKeys(app).filter((key) => !Object.hasOwn(sent, key)) : [],
        blind: sent !== void 0 && hides && !app.settingsSchema,
        refusals: [...refuseForHook(hook, app), ...refusals],
        unchecked
      };
    }
    function hidesSettings(apps) {
      return apps.every(({ hooks, visibleProperties }) => {
        const visible = new Set(visibleProperties);
        return hooks.every(({ settings }) => Object.keys(settings ?? {}).every((key) => visible.has(key)));
      });
    }
    function compare(sent, stored, app, hides) {
      const fateOf = (key) => {
        if (Object.hasOwn(stored, key))
          return isSame(sent[key], stored[key]) ? "unchanged" : "changed";
        return hides && !app.visibleProperties.includes(key) ? "unknown" : "added";
      };
      const removed = Object.keys(stored).filter((key) => !Object.hasOwn(sent, key));
      return [...Object.keys(sent).map((key) => ({ key, fate: fateOf(key) })), ...removed.map((key) => ({ key, fate: "removed" }))];
    }
    function hiddenKeys({ settingsSchema, visibleProperties }) {
      const properties = settingsSchema?.properties;
      const visible = new Set(visibleProperties);
      return Object.keys(isObject(properties) ? properties : {}).filter((key) => !visible.has(key));
    }
    function refuseForHook({ inboxId }, { hooks, hookType, allowsSeveral }) {
      return [
        ...allowsSeveral === false && hooks.length > 1 ? [`the account has ${hooks.length} hooks of this app, which may have one only`] : [],
        ...hookType === "inbox" && inboxId === "" ? ["the hook has no inbox any more, and its app needs one"] : []
      ];
    }
    function check(settings, { settingsSchema }) {
      if (settings === void 0)
        return { refusals: [], unchecked: void 0 };
      if (!settingsSchema)
        return { refusals: [], unchecked: "the server publishes no schema for the settings of this app" };
      try {
        const [text, rules] = [JSON.stringify(settings), JSON.stringify(settingsSchema)];
        if (rules.length > LONGEST_SCHEMA || ENDLESS.test(rules)) {
          return { refusals: [], unchecked: "the schema for the settings of this app uses rules that are not checked here" };
        }
        const { errors } = new Validator(JSON.parse(rules), "2020-12", false).validate(JSON.parse(text));
        return { refusals: [...new Set(errors.filter(isCause).map(describeViolation))], unchecked: void 0 };
      } catch {
        return { refusals: [], unchecked: "the schema for the settings of this app cannot be read" };
      }
    }
    function isCause({ keyword }) {
      return !["properties", "additionalProperties", "items", "prefixItems"].includes(keyword);
    }
    function describeViolation({ keyword, instanceLocation, error: error2 }) {
      const path2 = ["settings", ...instanceLocation.split("/").slice(1).map(unescapePointer)].join(".");
      if (keyword === "false")
        return `${path2}: a key the app does not know`;
      return `${path2}: ${["type", "required", "enum", "const"].includes(keyword) ? error2 : `does not fit the app's rule ${keyword}`}`;
    }
    function unescapePointer(part) {
      return decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~");
    }
    ;
    //! ./src/report.ts
    function reportUpdate(change, hook, { unconfirmed, unexpected }, secrets) {
      info(`Updated ${secrets.show(nameOf(hook))}`);
      if (change.status !== void 0)
        info(`  status: ${statusName(change.status)} (confirmed)`);
      for (const key of Object.keys(change.settings ?? {})) {
        info(`  settings.${secrets.show(key)}: sent (${proofOf(key, unconfirmed)})`);
      }
      if (unconfirmed.length > 0)
        info(NOT_CONFIRMED);
      if (unexpected.length > 0) {
        const keys = unexpected.map((key) => secrets.show(key)).join(", ");
        core_warning(`The hook also has settings that were not sent: ${keys}. Settings are replaced as a whole, so look at the hook in the dashboard`);
      }
    }
    const NOT_CONFIRMED = "Not confirmed: Chatwoot hides these settings in its answers, so whether they were stored cannot be seen";
    function proofOf(key, unconfirmed) {
      return unconfirmed.includes(key) ? "not confirmed" : "confirmed";
    }
    function reportPlan(hook, plan2, secrets) {
      const { status, settings, unchecked } = plan2;
      info(`Plan for ${secrets.show(nameOf(hook))}; nothing is sent`);
      if (status)
        info(`  status: ${statusChange(status)}`);
      for (const { key, fate } of settings)
        info(`  settings.${secrets.show(key)}: ${FATES[fate]}`);
      for (const loss of lossesOf(plan2))
        info(`  ${secrets.show(loss)}`);
      if (unchecked)
        info(`  settings not checked: ${unchecked}`);
      if (plan2.changes.length === 0)
        info(`  nothing ${plan2.blind ? "that shows " : ""}would change`);
    }
    function statusChange({ now, next }) {
      return now === next ? `${statusName(now)} already` : `${statusName(now)} \u2192 ${statusName(next)}`;
    }
    const FATES = {
      added: "added",
      changed: "changed",
      unchanged: "unchanged",
      removed: "removed, as settings are replaced as a whole",
      unknown: "unknown \u2192 sent, as Chatwoot hides the stored value"
    };
    function lossesOf({ mayBeLost, blind }) {
      return [
        ...mayBeLost.length > 0 ? [`not sent, so removed if stored (Chatwoot hides them): ${mayBeLost.join(", ")}`] : [],
        ...blind ? ["keys that are stored and not sent would be removed; which there are, Chatwoot hides"] : []
      ];
    }
    function nameOf({ id: id2, appId, accountId }) {
      return `hook ${id2}${appId && ` (${appId})`}${accountId && ` of account ${accountId}`}`;
    }
    function reportRetry(happened, waitMs, next, retries) {
      info(`Trying again in ${Math.ceil(waitMs / 1e3)} s (retry ${next} of ${retries}): ${happened}`);
    }
    function reportOtherHeader(header) {
      info(`The server saw no access token; trying once more with the header ${header}, as proxies often drop names with an underscore`);
    }
    function failureMessage({ what, words, details = [], advice, requestId }, secrets) {
      const said = words ? `. The server says: "${secrets.show(words)}"` : "";
      return [
        `${secrets.show(what, 1e3)}${said}`,
        ...details.map((detail) => `- ${secrets.show(detail)}`),
        `What to do: ${secrets.show(advice, 2e3)}`,
        ...requestId ? [`x-request-id: ${secrets.show(requestId, 100)}`] : []
      ].join("\n");
    }
    ;
    //! ./src/summary.ts
    function updateSummary(inputs, hook, { unconfirmed, unexpected }, secrets) {
      const cell = (text) => code(secrets.show(text));
      const keys = Object.keys(inputs.change.settings ?? {});
      const settings = keys.map((key) => `${cell(key)} (${proofOf(key, unconfirmed)})`);
      const rows = [
        ...hookRows(inputs, hook, secrets),
        ["Status", statusName(hook.status) + (inputs.change.status === void 0 ? "" : " (confirmed)")],
        ...rowOf("Settings replaced", inputs.change.settings && (settings.length > 0 ? settings : ["by none"])),
        ...rowOf("Not sent, but there", unexpected.map(cell))
      ];
      const hidden = unconfirmed.length > 0 ? `<p>${NOT_CONFIRMED}.</p>` : "";
      return `${heading("\u2705", "Chatwoot hook updated")}${table(rows)}${hidden}`;
    }
    function planSummary(inputs, hook, plan2, secrets) {
      const rows = [
        ...hookRows(inputs, hook, secrets),
        ["Status", plan2.status ? statusChange(plan2.status) : statusName(hook.status)],
        ...rowOf("Settings", plan2.settings.map(({ key, fate }) => `${code(secrets.show(key))}: ${FATES[fate]}`)),
        ...rowOf("Hidden", lossesOf(plan2).map((loss) => escapeHtml(secrets.show(loss)))),
        ...rowOf("Not checked", plan2.unchecked ? [plan2.unchecked] : [])
      ];
      const what = plan2.changes.length > 0 || plan2.blind ? "This is what the update would do. Nothing was sent." : "The update would change nothing. Nothing was sent.";
      return `${heading("\u{1F4CB}", "Plan for a Chatwoot hook")}<p>${what}</p>${table(rows)}`;
    }
    function failureSummary({ what, words, details = [], advice, requestId }, inputs, secrets) {
      const show = (text, limit) => escapeHtml(secrets.show(text, limit));
      const list2 = details.length > 0 ? `<ul>${details.map((detail) => `<li>${show(detail)}</li>`).join("")}</ul>` : "";
      const rows = [
        ...rowOf("The server says", words ? [code(secrets.show(words))] : []),
        ...inputs ? askedRows(inputs, secrets) : [],
        ...rowOf("x-request-id", requestId ? [code(secrets.show(requestId, 100))] : [])
      ];
      return `${heading("\u274C", "Chatwoot hook not updated")}<p>${show(what, 1e3)}</p>${list2}<p><b>What to do:</b> ${show(advice, 2e3)}</p>${table(rows)}`;
    }
    function writeSummary(html) {
      const file = process.env.GITHUB_STEP_SUMMARY;
      if (!file)
        return;
      try {
        (0, external_node_fs_namespaceObject.appendFileSync)(file, `${html}
`);
      } catch {
        core_warning("The job summary could not be written");
      }
    }
    function askedRows(inputs, secrets) {
      const { accountId, hookId, appId, inboxId, change } = inputs;
      const shown = (text) => text === void 0 ? [] : [code(secrets.show(text))];
      return [
        ["Account", code(accountId)],
        ...rowOf("Hook", shown(hookId).map((html) => dashboardLink(inputs, "", html))),
        ...rowOf("App", appId === void 0 ? [] : [appCell(inputs, { appId }, secrets)]),
        ...rowOf("Inbox", shown(inboxId)),
        ...rowOf("New status", change.status === void 0 ? [] : [statusName(change.status)]),
        ...rowOf("New settings", Object.keys(change.settings ?? {}).flatMap(shown))
      ];
    }
    function hookRows(inputs, hook, secrets) {
      return [
        ["Account", code(inputs.accountId)],
        ["Hook", code(secrets.show(hook.id))],
        ["App", appCell(inputs, hook, secrets)],
        ["Inbox", hook.inboxId ? code(secrets.show(hook.inboxId)) : "none"]
      ];
    }
    function rowOf(name, lines = []) {
      return lines.length > 0 ? [[name, lines.join("<br>")]] : [];
    }
    function appCell(inputs, { appId }, secrets) {
      const name = code(secrets.show(appId));
      if (!/^[\w-]+$/.test(appId) || secrets.redact(appId) !== appId)
        return name;
      return dashboardLink(inputs, `/${appId}`, name);
    }
    function dashboardLink({ baseUrl, accountId }, page, html) {
      return `<a href="${escapeHtml(`${baseUrl}/app/accounts/${accountId}/settings/integrations${page}`)}">${html}</a>`;
    }
    function heading(sign, text) {
      return `<h3>${sign} ${text}</h3>`;
    }
    function table(rows) {
      if (rows.length === 0)
        return "";
      return `<table>${rows.map(([name, value]) => `<tr><th align="left">${name}</th><td>${value}</td></tr>`).join("")}</table>`;
    }
    function code(text) {
      return `<code>${escapeHtml(text)}</code>`;
    }
    function escapeHtml(text) {
      return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
    }
    ;
    //! ./src/version.ts
    const VERSION = "1.0.0";
    ;
    //! ./src/main.ts
    const MOST_SECRETS = 1e3;
    async function run() {
      process.exitCode = ExitCode.Failure;
      const secrets = new SecretKeeper(core_setSecret);
      let inputs;
      try {
        inputs = readInputs(secrets);
        await update(inputs, secrets);
        process.exitCode = ExitCode.Success;
      } catch (error2) {
        const explanation = explain(error2, inputs);
        setFailed(failureMessage(explanation, secrets));
        writeSummary(failureSummary(explanation, inputs, secrets));
      }
    }
    async function update(inputs, secrets) {
      for (const warning of inputs.warnings)
        core_warning(secrets.show(warning));
      const client = clientFor(inputs, secrets);
      if (inputs.dryRun)
        return plan(inputs, client, secrets);
      inputs.hookId ??= findHook(await listApps(inputs, client, secrets), inputs).hook.id;
      const { accountId, hookId, change } = inputs;
      const { hook, facts } = await client.updateHook(accountId, hookId, change).catch((error2) => addHooks(error2, inputs, client, secrets));
      keepAnswered([hook], new ChatwootError("not-a-hook", facts), secrets);
      const confirmation = confirmUpdate({ accountId, hookId, change }, hook, facts);
      setOutputs(hook, secrets);
      reportUpdate(change, hook, confirmation, secrets);
      writeSummary(updateSummary(inputs, hook, confirmation, secrets));
    }
    async function plan(inputs, client, secrets) {
      const apps = await listApps(inputs, client, secrets);
      const { app, hook } = findHook(apps, inputs);
      if (!Object.hasOwn(hook.raw, "settings"))
        throw new ChatwootError("not-administrator");
      const planned = planUpdate(inputs.change, hook, app, apps);
      reportPlan(hook, planned, secrets);
      if (planned.refusals.length > 0)
        throw new ChatwootError("plan-refused", { refusals: planned.refusals });
      setOutputs(hook, secrets, planned.changes);
      writeSummary(planSummary(inputs, hook, planned, secrets));
    }
    async function addHooks(error2, inputs, client, secrets) {
      if (error2 instanceof ChatwootError && error2.kind === "not-found") {
        const apps = await listApps(inputs, client, secrets, { retries: 0 }).catch(() => void 0);
        if (apps)
          error2.facts.hooks = apps.flatMap((app) => app.hooks);
      }
      throw error2;
    }
    async function listApps({ accountId }, client, secrets, limit) {
      const apps = await client.listApps(accountId, limit);
      keepAnswered(apps.flatMap((app) => app.hooks), new ChatwootError("not-a-list"), secrets);
      return apps;
    }
    function keepAnswered(hooks, tooMany, secrets) {
      const answered = secretsIn(hooks.map((hook) => hook.raw));
      if (answered.length > MOST_SECRETS)
        throw tooMany;
      secrets.keep(...answered.map(({ text }) => text));
    }
    function clientFor(inputs, secrets) {
      return new ChatwootClient({
        ...inputs,
        userAgent: `update-chatwoot-hook/${VERSION}`,
        onRetry: (failure2, waitMs, next) => reportRetry(secrets.show(explainRetry(failure2, inputs)), waitMs, next, inputs.retries),
        onOtherHeader: reportOtherHeader
      });
    }
    ;
    //! ./src/index.ts
    void run().finally(() => process.stdout.write("", () => process.exit()));
  })();
  module.exports = __webpack_exports__;
})();
