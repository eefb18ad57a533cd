(() => {
 var __webpack_modules__ = {
  621: (__unused_webpack_module, exports) => {},
  722: module => {
   const unused = () => ({});
   module.exports = {
    httpOverHttp: unused,
    httpOverHttps: unused,
    httpsOverHttp: unused,
    httpsOverHttps: unused
   };
  },
  576: module => {
   class ProxyAgent {
    constructor() {
     throw new Error("undici is left out of this action: see docs/decisions.md");
    }
   }
   module.exports = {
    ProxyAgent
   };
  }
 };
 var __webpack_module_cache__ = {};
 function __nccwpck_require__(moduleId) {
  var cachedModule = __webpack_module_cache__[moduleId];
  if (cachedModule !== void 0) return cachedModule.exports;
  var module = __webpack_module_cache__[moduleId] = {
   exports: {}
  };
  var threw = true;
  try {
   __webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
   threw = false;
  } finally {
   if (threw) delete __webpack_module_cache__[moduleId];
  }
  return module.exports;
 }
 if (typeof __nccwpck_require__ !== "undefined") __nccwpck_require__.ab = __dirname + "/";
 (() => {
  __nccwpck_require__.n = module => {
   var getter = module && module.__esModule ? () => module["default"] : () => module;
   __nccwpck_require__.d(getter, {
    a: getter
   });
   return getter;
  };
 })();
 (() => {
  var getProto = Object.getPrototypeOf ? obj => Object.getPrototypeOf(obj) : obj => obj.__proto__;
  var leafPrototypes;
  __nccwpck_require__.t = function(value, mode) {
   if (mode & 1) value = this(value);
   if (mode & 8) return value;
   if (typeof value === "object" && value) {
    if (mode & 4 && value.__esModule) return value;
    if (mode & 16 && typeof value.then === "function") return value;
   }
   var ns = Object.create(null);
   __nccwpck_require__.r(ns);
   var def = {};
   leafPrototypes = leafPrototypes || [ null, getProto({}), getProto([]), getProto(getProto) ];
   for (var current = mode & 2 && value; typeof current == "object" && !~leafPrototypes.indexOf(current); current = getProto(current)) Object.getOwnPropertyNames(current).forEach(key => def[key] = () => value[key]);
   def["default"] = () => value;
   __nccwpck_require__.d(ns, def);
   return ns;
  };
 })();
 (() => {
  __nccwpck_require__.d = (exports, definition) => {
   for (var key in definition) if (__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) Object.defineProperty(exports, key, {
    enumerable: true,
    get: definition[key]
   });
  };
 })();
 (() => {
  __nccwpck_require__.o = (obj, prop) => Object.prototype.hasOwnProperty.call(obj, prop);
 })();
 (() => {
  __nccwpck_require__.r = exports => {
   if (typeof Symbol !== "undefined" && Symbol.toStringTag) Object.defineProperty(exports, Symbol.toStringTag, {
    value: "Module"
   });
   Object.defineProperty(exports, "__esModule", {
    value: true
   });
  };
 })();
 var __webpack_exports__ = {};
 (() => {
  "use strict";
  //! external "node:fs"
    const external_node_fs_namespaceObject = require("node:fs");
  //! ./src/report/require-node.ts
    const OLDEST_NODE = 24;
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
   const message = [ `This action requires Node ${OLDEST_NODE}, but the runner started it with Node ${process.versions.node}. Nothing was sent.`, "What to do: Use a runner of version 2.327.1 or later on a 64-bit system. 32-bit ARM runners fall back to an older Node" ];
   (0, external_node_fs_namespaceObject.writeSync)(1, `::error title=Node ${OLDEST_NODE} required::${message.join("%0A")}\n`);
   const outputs = process.env.GITHUB_OUTPUT;
   if (outputs) (0, external_node_fs_namespaceObject.appendFileSync)(outputs, `error=${message.join(" ")}\n`);
   process.exit(1);
  }
  //! ./node_modules/zod/v4/core/util.js
    function jsonStringifyReplacer(_, value) {
   if (typeof value === "bigint") return value.toString();
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
  function cleanRegex(source) {
   const start = source.startsWith("^") ? 1 : 0;
   const end = source.endsWith("$") ? source.length - 1 : source.length;
   return source.slice(start, end);
  }
  const EVALUATING = Symbol("evaluating");
  function defineLazy(object, key, getter) {
   let value;
   Object.defineProperty(object, key, {
    get() {
     if (value === EVALUATING) return;
     if (value === void 0) {
      value = EVALUATING;
      value = getter();
     }
     return value;
    },
    set(v) {
     Object.defineProperty(object, key, {
      value: v
     });
    },
    configurable: true
   });
  }
  function assignProp(target, prop, value) {
   Object.defineProperty(target, prop, {
    value,
    writable: true,
    enumerable: true,
    configurable: true
   });
  }
  const captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {};
  function util_isObject(data) {
   return typeof data === "object" && data !== null && !Array.isArray(data);
  }
  function isPlainObject(o) {
   if (util_isObject(o) === false) return false;
   const ctor = o.constructor;
   if (ctor === void 0) return true;
   if (typeof ctor !== "function") return true;
   const prot = ctor.prototype;
   if (util_isObject(prot) === false) return false;
   if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) return false;
   return true;
  }
  function shallowClone(o) {
   if (isPlainObject(o)) return {
    ...o
   };
   if (Array.isArray(o)) return [ ...o ];
   if (o instanceof Map) return new Map(o);
   if (o instanceof Set) return new Set(o);
   return o;
  }
  function clone(inst, def, params) {
   const cl = new inst._zod.constr(def ?? inst._zod.def);
   if (!def || params?.parent) cl._zod.parent = inst;
   return cl;
  }
  function normalizeParams(_params) {
   const params = _params;
   if (!params) return {};
   if (typeof params === "string") return {
    error: () => params
   };
   if (params?.message !== void 0) {
    if (params?.error !== void 0) throw new Error("Cannot specify both `message` and `error` params");
    params.error = params.message;
   }
   delete params.message;
   if (typeof params.error === "string") return {
    ...params,
    error: () => params.error
   };
   return params;
  }
  function optionalKeys(shape) {
   return Object.keys(shape).filter(k => shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional");
  }
  function aborted(x, startIndex = 0) {
   if (x.aborted === true) return true;
   for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue !== true) return true;
   return false;
  }
  function explicitlyAborted(x, startIndex = 0) {
   if (x.aborted === true) return true;
   for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue === false) return true;
   return false;
  }
  function prefixIssues(path, issues) {
   return issues.map(iss => {
    var _a;
    (_a = iss).path ?? (_a.path = []);
    iss.path.unshift(path);
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
    if (!/_(length|size)$|_equals$/.test(d.check)) break;
    const max = d.maximum ?? d.length ?? d.size;
    if (max >= 0) caps.push([ max, ch ]);
   }
   return caps;
  }
  function attachSchema(issues, start, inst) {
   var _a;
   for (let i = start; i < issues.length; i++) (_a = issues[i]).schema ?? (_a.schema = inst);
  }
  function finalizeIssue(iss, ctx, config) {
   var _a;
   const traits = iss.inst?._zod?.traits;
   if (traits?.has("$ZodType")) if (traits.has("$ZodCheck")) (_a = iss).schema ?? (_a.schema = iss.inst); else iss.schema = iss.inst;
   const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
   const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config.customError?.(iss)) ?? unwrapMessage(config.localeError?.(iss)) ?? "Invalid input";
   const full = {};
   for (const k of Object.keys(iss)) {
    if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__") continue;
    full[k] = iss[k];
   }
   full.path ?? (full.path = []);
   full.message = message;
   if (ctx?.reportInput) full.input = iss.input;
   return full;
  }
  function util_issue(...args) {
   const [iss, input, inst] = args;
   if (typeof iss === "string") return {
    message: iss,
    code: "custom",
    input,
    inst
   };
   return {
    ...iss
   };
  }
  function members(proto, table) {
   for (const key in table) {
    const desc = Object.getOwnPropertyDescriptor(table, key);
    if (desc.get) Object.defineProperty(proto, key, {
     ...desc,
     enumerable: false
    }); else defineBound(proto, key, desc.value);
   }
  }
  function own(inst, key, value, enumerable = true) {
   Object.defineProperty(inst, key, {
    configurable: true,
    writable: true,
    enumerable,
    value
   });
   return value;
  }
  function hide(inst, key, value) {
   return own(inst, key, value, false);
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
    return;
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
      if (broke) delete this[key]; else Object.defineProperty(this, key, {
       configurable: true,
       writable: true,
       value
      });
      broke = broke || outer;
      return value;
     } catch (err) {
      delete this[key];
      broke = broke || outer;
      throw err;
     }
    },
    set(value) {
     Object.defineProperty(this, key, {
      configurable: true,
      writable: true,
      value
     });
    }
   });
  }
  function installLazyProp(inst, key, make, enumerable) {
   const proto = claim(inst, key);
   if (!proto) return;
   Object.defineProperty(proto, key, {
    configurable: true,
    get() {
     const desc = {
      configurable: true,
      writable: true,
      enumerable,
      value: void 0
     };
     Object.defineProperty(this, key, desc);
     desc.value = make(this);
     Object.defineProperty(this, key, desc);
     return desc.value;
    },
    set(value) {
     Object.defineProperty(this, key, {
      configurable: true,
      writable: true,
      enumerable,
      value
     });
    }
   });
  }
  const CONSTANT_CATCH = "~constantCatch";
  function constantCatch(value) {
   const fn = () => value;
   fn[CONSTANT_CATCH] = true;
   return fn;
  }
  //! ./node_modules/zod/v4/core/core.js
    var _a;
  const NEVER = Object.freeze({
   status: "aborted"
  });
  const _zodDesc = {
   value: void 0,
   enumerable: false
  };
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
      return new Definition;
     }
     try {
      return new Definition;
     } finally {
      E.stackTraceLimit = saved;
     }
    }
   }
   return new Definition;
  }
  function $constructor(name, initializer, proto, params) {
   const zodProto = {};
   function Internals(def) {
    this.def = def;
    this.constr = _;
    this.traits = new Set;
   }
   Internals.prototype = zodProto;
   const protoMembers = proto;
   const initialized = protoMembers && new WeakSet;
   function init(inst, def) {
    if (!inst._zod) {
     _zodDesc.value = new Internals(def);
     try {
      Object.defineProperty(inst, "_zod", _zodDesc);
     } finally {
      _zodDesc.value = void 0;
     }
    } else if (inst._zod.traits.has(name)) return;
    inst._zod.traits.add(name);
    initializer(inst, def);
    if (initialized) {
     const own = Object.getPrototypeOf(inst);
     const ctorProto = inst._zod.constr.prototype;
     let up = own;
     while (up && up !== ctorProto) up = Object.getPrototypeOf(up);
     const target = up ?? own;
     if (!initialized.has(target)) {
      initialized.add(target);
      members(target, protoMembers);
     }
    }
    const proto = _.prototype;
    for (const k in proto) {
     if (!Object.prototype.hasOwnProperty.call(proto, k)) continue;
     if (!(k in inst)) inst[k] = proto[k].bind(inst);
    }
   }
   const Parent = params?.Parent ?? Object;
   class Definition extends Parent {}
   Object.defineProperty(Definition, "name", {
    value: name
   });
   function _(def) {
    const inst = params?.Parent ? newError(Definition) : this;
    init(inst, def);
    const deferred = inst._zod.deferred;
    if (deferred) {
     for (const fn of deferred) fn();
     inst._zod.deferred = void 0;
    }
    const pp = globalThis.__zod_globalConfig?.postProcessor;
    if (pp) pp(inst);
    return inst;
   }
   Object.defineProperty(_, "init", {
    value: init
   });
   Object.defineProperty(_, Symbol.hasInstance, {
    value: inst => {
     if (params?.Parent && inst instanceof params.Parent) return true;
     return inst?._zod?.traits?.has(name);
    }
   });
   Object.defineProperty(_, "name", {
    value: name
   });
   return _;
  }
  class $ZodAsyncError extends Error {
   constructor() {
    super("Encountered Promise during synchronous parse. Use .parseAsync() instead.");
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
   if (newConfig) Object.assign(core_globalConfig, newConfig);
   return core_globalConfig;
  }
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
  const _issuesDesc = {
   value: void 0,
   enumerable: false
  };
  const _installedToString = new WeakSet([ Object.prototype, Error.prototype ]);
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
      Object.defineProperty(this, "toString", {
       value,
       configurable: true,
       writable: true
      });
      return value;
     },
     set(value) {
      Object.defineProperty(this, "toString", {
       value,
       configurable: true,
       writable: true
      });
     }
    });
   }
  };
  $constructor("$ZodError", initializer);
  const $ZodRealError = $constructor("$ZodError", initializer, void 0, {
   Parent: Error
  });
  const _parse = _Err => {
   const fn = (schema, value, _ctx, _params) => {
    const ctx = _ctx ? {
     ..._ctx,
     async: false
    } : {
     async: false
    };
    const result = schema._zod.run({
     value,
     issues: []
    }, ctx);
    if (result instanceof Promise) throw new $ZodAsyncError;
    if (result.issues.length) {
     const e = new (_params?.Err ?? _Err)(result.issues.map(iss => finalizeIssue(iss, ctx, config())));
     captureStackTrace(e, _params?.callee ?? fn);
     throw e;
    }
    return result.value;
   };
   return fn;
  };
  const parse_parse = _parse($ZodRealError);
  const _parseAsync = _Err => {
   const fn = async (schema, value, _ctx, params) => {
    const ctx = _ctx ? {
     ..._ctx,
     async: true
    } : {
     async: true
    };
    let result = schema._zod.run({
     value,
     issues: []
    }, ctx);
    if (result instanceof Promise) result = await result;
    if (result.issues.length) {
     const e = new (params?.Err ?? _Err)(result.issues.map(iss => finalizeIssue(iss, ctx, config())));
     captureStackTrace(e, params?.callee ?? fn);
     throw e;
    }
    return result.value;
   };
   return fn;
  };
  const parse_parseAsync = _parseAsync($ZodRealError);
  const _safeParse = _Err => (schema, value, _ctx) => {
   const ctx = _ctx ? {
    ..._ctx,
    async: false
   } : {
    async: false
   };
   const result = schema._zod.run({
    value,
    issues: []
   }, ctx);
   if (result instanceof Promise) throw new $ZodAsyncError;
   return result.issues.length ? failure(_Err, result.issues, ctx) : {
    success: true,
    data: result.value
   };
  };
  const safeParse = _safeParse($ZodRealError);
  function failure(Err, issues, ctx) {
   let error;
   return {
    success: false,
    get error() {
     if (!error) {
      error = new Err(issues.map(iss => finalizeIssue(iss, ctx, config())));
      issues = void 0;
      ctx = void 0;
     }
     return error;
    },
    set error(e) {
     error = e;
     issues = void 0;
     ctx = void 0;
    }
   };
  }
  const _safeParseAsync = _Err => async (schema, value, _ctx) => {
   const ctx = _ctx ? {
    ..._ctx,
    async: true
   } : {
    async: true
   };
   let result = schema._zod.run({
    value,
    issues: []
   }, ctx);
   if (result instanceof Promise) result = await result;
   return result.issues.length ? failure(_Err, result.issues, ctx) : {
    success: true,
    data: result.value
   };
  };
  const safeParseAsync = _safeParseAsync($ZodRealError);
  //! ./src/failures.ts
  const ONE = {
   isTransient: false,
   concerns: "one"
  };
  const TRANSIENT = {
   isTransient: true,
   concerns: "one"
  };
  const ALL = {
   isTransient: false,
   concerns: "all"
  };
  const ALL_AT_FIRST = {
   isTransient: false,
   concerns: "all-at-first"
  };
  const FAILURES = {
   "not-signed-in": ALL,
   "invalid-token": ALL,
   "not-administrator": ONE,
   "not-in-account": ONE,
   "bot-token": ALL,
   "account-suspended": ONE,
   unauthorized: ALL_AT_FIRST,
   "login-required": ALL_AT_FIRST,
   "no-api-access": ONE,
   forbidden: ONE,
   "access-blocked": ALL_AT_FIRST,
   "method-blocked": ONE,
   "not-found": ONE,
   "wrong-address": ALL_AT_FIRST,
   "dashboard-address": ALL_AT_FIRST,
   redirect: ALL_AT_FIRST,
   "login-redirect": ALL_AT_FIRST,
   "not-modified": ONE,
   "bad-request": ONE,
   "too-large": ONE,
   "settings-invalid": ONE,
   "credentials-rejected": ONE,
   "feature-disabled": ONE,
   "app-taken": ONE,
   "inbox-missing": ONE,
   "hook-invalid": ONE,
   "database-slow": TRANSIENT,
   "body-lost": ONE,
   "rate-limited": TRANSIENT,
   "gateway-limited": TRANSIENT,
   "server-error": TRANSIENT,
   gateway: TRANSIENT,
   "request-timeout": TRANSIENT,
   "unexpected-status": ONE,
   network: TRANSIENT,
   "incomplete-response": TRANSIENT,
   timeout: TRANSIENT,
   "connect-timeout": TRANSIENT,
   "response-too-large": ONE,
   "headers-too-large": ONE,
   "unknown-host": ALL,
   certificate: ALL,
   "client-certificate": ALL,
   tls: ALL,
   "not-http": ALL_AT_FIRST,
   "proxy-invalid": ALL,
   "proxy-certificate": ALL,
   "proxy-protocol": ALL,
   "unknown-proxy": ALL,
   "proxy-rejected": ALL,
   "proxy-failed": {
    isTransient: true,
    concerns: "all-at-first"
   },
   canceled: ALL,
   "compressed-response": ALL_AT_FIRST,
   "web-page": ALL_AT_FIRST,
   "not-json": ONE,
   "not-a-hook": ONE,
   "not-a-list": ONE,
   "other-hook": ONE,
   "status-differs": ONE,
   "status-missing": ONE,
   "settings-differ": ONE,
   "settings-missing": ONE,
   "settings-not-removed": ONE,
   "too-many-secrets": ONE,
   "no-accounts": ONE,
   "too-many-accounts": ONE,
   "cached-list": ONE,
   "entry-unreadable": ONE,
   "other-account": ONE,
   "app-not-listed": ONE,
   "hook-not-listed": ONE,
   "no-hook-found": ONE,
   "several-hooks-found": ONE,
   "too-many-hooks": ONE,
   "hook-disappeared": ONE,
   "change-rejected": ONE,
   "merge-needs-hidden": ONE,
   "merge-unsafe": ONE,
   "removes-required": ONE
  };
  class FailureError extends Error {
   failure;
   constructor(failure) {
    super(failure.kind);
    this.failure = failure;
   }
  }
  function failureIn(error) {
   if (error instanceof FailureError) return error.failure;
   throw error;
  }
  //! ./src/limits.ts
    const LONGEST_QUOTED_INPUT = 40;
  const LONGEST_ID = 15;
  const LONGEST_APP_ID = 40;
  const LONGEST_TIMEOUT_SECONDS = 600;
  const MOST_RETRIES = 10;
  const LONGEST_BASE_URL = 200;
  const LONGEST_SHOWN_BASE_URL = 40;
  const LONGEST_HEADERS = 4096;
  const LARGEST_SETTINGS_FILE = 1048576;
  const MOST_SETTINGS_VALUES = 9e4;
  const DEEPEST_SETTINGS = 99;
  const MOST_REMOVED_KEYS = 200;
  const MOST_KEYS_IN_PROBLEM = 5;
  const LONGEST_KEY_IN_PROBLEM = 50;
  const LARGEST_RESPONSE = 8388608;
  const MOST_VALUES = 1e5;
  const DEEPEST_RESPONSE = 150;
  const LONGEST_RULES = 8192;
  const MOST_VALIDATION_WORK = 1e7;
  const LONGEST_NUMBER = 400;
  const MOST_ERRORS = 100;
  const LONGEST_TITLE_SEARCH = 1e4;
  const MOST_SECRET_LINES = 200;
  const MOST_SECRET_CHARACTERS = 65536;
  const LONGEST_CONNECT_MS = 5e3;
  const MOST_TARGETS = 1e3;
  const LANES = 4;
  const MOST_TRANSIENT_IN_A_ROW = 4;
  const FIRST_BACKOFF_MS = 1e3;
  const LONGEST_BACKOFF_MS = 3e4;
  const FIRST_GAP_MS = 50;
  const LONGEST_GAP_MS = 5e3;
  const MOST_SLOWDOWNS = 13;
  const LONGEST_WAIT_MS = 6e4;
  const LONGEST_RETRY_AFTER_MS = 31536e6;
  const GRACE_MS = {
   SIGINT: 7500,
   SIGTERM: 1500,
   SIGBREAK: 1500
  };
  const SHORTEST_SECRET = 4;
  const SHORTEST_MASKED_HEADER = 16;
  const SHORTEST_MASKED_NUMBER = 8;
  const MOST_COMPARED_CHARACTERS = 25e7;
  const MOST_FORM_CHARACTERS = 16777216;
  const MOST_MASKS = 2e4;
  const MOST_MASKED_CHARACTERS = 4194304;
  const MOST_STACK_LINES = 5;
  const SHORTEST_TOLD_WAIT_MS = 1e3;
  const MOST_TOLD_SECONDS = 120;
  const LONGEST_LIST = 50;
  const MOST_DETAILS = 60;
  const LONGEST_LINE = 2e3;
  const MOST_CHANGES_IN_LINE = 10;
  const LONGEST_SHOWN_TEXT = 500;
  const LONGEST_SHOWN_CAUSE = 1e3;
  const LONGEST_SHOWN_ADVICE = 2e3;
  const LONGEST_SHOWN_NOTE = 2e3;
  const LONGEST_SHOWN_REQUEST_ID = 100;
  const LONGEST_SHOWN_NAME = 60;
  const LONGEST_SHOWN_VALUE = 60;
  const LONGEST_ANNOTATION = 4096;
  const LONGEST_SHOWN_KEY = 200;
  const MOST_KEYS_IN_ROW = 20;
  const MOST_NOTES = 50;
  const MOST_NAMED_HOOKS = 10;
  const MOST_CAUSES = 5;
  const MOST_TOLD_CAUSES = 50;
  const LARGEST_SUMMARY = 921600;
  const LONGEST_RESULTS = 4e5;
  const LONGEST_OUTPUTS = 48e4;
  const LONGEST_RESULTS_FILE = 32e6;
  const LONGEST_RESULT_MESSAGE = 200;
  const LONGEST_CUT_MESSAGE = 60;
  const MOST_NAMES = 200;
  const LONGEST_NAME = 200;
  //! external "node:timers/promises"
    const promises_namespaceObject = require("node:timers/promises");
  //! ./src/chatwoot/clock.ts
    const MINUTE_MS = 6e4;
  const clock = {
   now: () => Date.now(),
   async sleep(ms, signal) {
    await (0, promises_namespaceObject.setTimeout)(ms, void 0, {
     signal
    }).catch(() => {});
   },
   deadline(ms, callback) {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
   }
  };
  //! external "node:buffer"
    const external_node_buffer_namespaceObject = require("node:buffer");
  //! external "node:http"
    const external_node_http_namespaceObject = require("node:http");
  var external_node_http_default = __nccwpck_require__.n(external_node_http_namespaceObject);
  //! external "node:https"
    const external_node_https_namespaceObject = require("node:https");
  var external_node_https_default = __nccwpck_require__.n(external_node_https_namespaceObject);
  //! external "node:net"
    const external_node_net_namespaceObject = require("node:net");
  var external_node_net_default = __nccwpck_require__.n(external_node_net_namespaceObject);
  //! external "node:url"
    const external_node_url_namespaceObject = require("node:url");
  //! external "http"
    const external_http_namespaceObject = require("http");
  var external_http_namespaceObject_0 = __nccwpck_require__.t(external_http_namespaceObject, 2);
  //! external "https"
    const external_https_namespaceObject = require("https");
  var external_https_namespaceObject_0 = __nccwpck_require__.t(external_https_namespaceObject, 2);
  //! ./node_modules/@actions/http-client/lib/proxy.js
    function getProxyUrl(reqUrl) {
   const usingSsl = reqUrl.protocol === "https:";
   if (checkBypass(reqUrl)) return;
   const proxyVar = (() => {
    if (usingSsl) return process.env["https_proxy"] || process.env["HTTPS_PROXY"]; else return process.env["http_proxy"] || process.env["HTTP_PROXY"];
   })();
   if (proxyVar) try {
    return new DecodedURL(proxyVar);
   } catch (_a) {
    if (!proxyVar.startsWith("http://") && !proxyVar.startsWith("https://")) return new DecodedURL(`http://${proxyVar}`);
   } else return;
  }
  function checkBypass(reqUrl) {
   if (!reqUrl.hostname) return false;
   const reqHost = reqUrl.hostname;
   if (isLoopbackAddress(reqHost)) return true;
   const noProxy = process.env["no_proxy"] || process.env["NO_PROXY"] || "";
   if (!noProxy) return false;
   let reqPort;
   if (reqUrl.port) reqPort = Number(reqUrl.port); else if (reqUrl.protocol === "http:") reqPort = 80; else if (reqUrl.protocol === "https:") reqPort = 443;
   const upperReqHosts = [ reqUrl.hostname.toUpperCase() ];
   if (typeof reqPort === "number") upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
   for (const upperNoProxyItem of noProxy.split(",").map(x => x.trim().toUpperCase()).filter(x => x)) if (upperNoProxyItem === "*" || upperReqHosts.some(x => x === upperNoProxyItem || x.endsWith(`.${upperNoProxyItem}`) || upperNoProxyItem.startsWith(".") && x.endsWith(`${upperNoProxyItem}`))) return true;
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
  var tunnel = __nccwpck_require__(722);
  var undici = __nccwpck_require__(576);
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
  (function(HttpCodes) {
   HttpCodes[HttpCodes["OK"] = 200] = "OK";
   HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
   HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
   HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
   HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
   HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
   HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
   HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
   HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
   HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
   HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
   HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
   HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
   HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
   HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
   HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
   HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
   HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
   HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
   HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
   HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
   HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
   HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
   HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
   HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
   HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
   HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
  })(HttpCodes || (HttpCodes = {}));
  var Headers;
  (function(Headers) {
   Headers["Accept"] = "accept";
   Headers["ContentType"] = "content-type";
  })(Headers || (Headers = {}));
  var MediaTypes;
  (function(MediaTypes) {
   MediaTypes["ApplicationJson"] = "application/json";
  })(MediaTypes || (MediaTypes = {}));
  const HttpRedirectCodes = [ HttpCodes.MovedPermanently, HttpCodes.ResourceMoved, HttpCodes.SeeOther, HttpCodes.TemporaryRedirect, HttpCodes.PermanentRedirect ];
  const HttpResponseRetryCodes = [ HttpCodes.BadGateway, HttpCodes.ServiceUnavailable, HttpCodes.GatewayTimeout ];
  const RetryableHttpVerbs = [ "OPTIONS", "GET", "DELETE", "HEAD" ];
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
    return __awaiter(this, void 0, void 0, function*() {
     return new Promise(resolve => __awaiter(this, void 0, void 0, function*() {
      let output = Buffer.alloc(0);
      this.message.on("data", chunk => {
       output = Buffer.concat([ output, chunk ]);
      });
      this.message.on("end", () => {
       resolve(output.toString());
      });
     }));
    });
   }
   readBodyBuffer() {
    return __awaiter(this, void 0, void 0, function*() {
     return new Promise(resolve => __awaiter(this, void 0, void 0, function*() {
      const chunks = [];
      this.message.on("data", chunk => {
       chunks.push(chunk);
      });
      this.message.on("end", () => {
       resolve(Buffer.concat(chunks));
      });
     }));
    });
   }
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
     if (requestOptions.ignoreSslError != null) this._ignoreSslError = requestOptions.ignoreSslError;
     this._socketTimeout = requestOptions.socketTimeout;
     if (requestOptions.allowRedirects != null) this._allowRedirects = requestOptions.allowRedirects;
     if (requestOptions.allowRedirectDowngrade != null) this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade;
     if (requestOptions.maxRedirects != null) this._maxRedirects = Math.max(requestOptions.maxRedirects, 0);
     if (requestOptions.keepAlive != null) this._keepAlive = requestOptions.keepAlive;
     if (requestOptions.allowRetries != null) this._allowRetries = requestOptions.allowRetries;
     if (requestOptions.maxRetries != null) this._maxRetries = requestOptions.maxRetries;
    }
   }
   options(requestUrl, additionalHeaders) {
    return __awaiter(this, void 0, void 0, function*() {
     return this.request("OPTIONS", requestUrl, null, additionalHeaders || {});
    });
   }
   get(requestUrl, additionalHeaders) {
    return __awaiter(this, void 0, void 0, function*() {
     return this.request("GET", requestUrl, null, additionalHeaders || {});
    });
   }
   del(requestUrl, additionalHeaders) {
    return __awaiter(this, void 0, void 0, function*() {
     return this.request("DELETE", requestUrl, null, additionalHeaders || {});
    });
   }
   post(requestUrl, data, additionalHeaders) {
    return __awaiter(this, void 0, void 0, function*() {
     return this.request("POST", requestUrl, data, additionalHeaders || {});
    });
   }
   patch(requestUrl, data, additionalHeaders) {
    return __awaiter(this, void 0, void 0, function*() {
     return this.request("PATCH", requestUrl, data, additionalHeaders || {});
    });
   }
   put(requestUrl, data, additionalHeaders) {
    return __awaiter(this, void 0, void 0, function*() {
     return this.request("PUT", requestUrl, data, additionalHeaders || {});
    });
   }
   head(requestUrl, additionalHeaders) {
    return __awaiter(this, void 0, void 0, function*() {
     return this.request("HEAD", requestUrl, null, additionalHeaders || {});
    });
   }
   sendStream(verb, requestUrl, stream, additionalHeaders) {
    return __awaiter(this, void 0, void 0, function*() {
     return this.request(verb, requestUrl, stream, additionalHeaders);
    });
   }
   getJson(requestUrl_1) {
    return __awaiter(this, arguments, void 0, function*(requestUrl, additionalHeaders = {}) {
     additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
     const res = yield this.get(requestUrl, additionalHeaders);
     return this._processResponse(res, this.requestOptions);
    });
   }
   postJson(requestUrl_1, obj_1) {
    return __awaiter(this, arguments, void 0, function*(requestUrl, obj, additionalHeaders = {}) {
     const data = JSON.stringify(obj, null, 2);
     additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
     additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
     const res = yield this.post(requestUrl, data, additionalHeaders);
     return this._processResponse(res, this.requestOptions);
    });
   }
   putJson(requestUrl_1, obj_1) {
    return __awaiter(this, arguments, void 0, function*(requestUrl, obj, additionalHeaders = {}) {
     const data = JSON.stringify(obj, null, 2);
     additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
     additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
     const res = yield this.put(requestUrl, data, additionalHeaders);
     return this._processResponse(res, this.requestOptions);
    });
   }
   patchJson(requestUrl_1, obj_1) {
    return __awaiter(this, arguments, void 0, function*(requestUrl, obj, additionalHeaders = {}) {
     const data = JSON.stringify(obj, null, 2);
     additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
     additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
     const res = yield this.patch(requestUrl, data, additionalHeaders);
     return this._processResponse(res, this.requestOptions);
    });
   }
   request(verb, requestUrl, data, headers) {
    return __awaiter(this, void 0, void 0, function*() {
     if (this._disposed) throw new Error("Client has already been disposed.");
     const parsedUrl = new URL(requestUrl);
     let info = this._prepareRequest(verb, parsedUrl, headers);
     const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb) ? this._maxRetries + 1 : 1;
     let numTries = 0;
     let response;
     do {
      response = yield this.requestRaw(info, data);
      if (response && response.message && response.message.statusCode === HttpCodes.Unauthorized) {
       let authenticationHandler;
       for (const handler of this.handlers) if (handler.canHandleAuthentication(response)) {
        authenticationHandler = handler;
        break;
       }
       if (authenticationHandler) return authenticationHandler.handleAuthentication(this, info, data); else return response;
      }
      let redirectsRemaining = this._maxRedirects;
      while (response.message.statusCode && HttpRedirectCodes.includes(response.message.statusCode) && this._allowRedirects && redirectsRemaining > 0) {
       const redirectUrl = response.message.headers["location"];
       if (!redirectUrl) break;
       const parsedRedirectUrl = new URL(redirectUrl);
       if (parsedUrl.protocol === "https:" && parsedUrl.protocol !== parsedRedirectUrl.protocol && !this._allowRedirectDowngrade) throw new Error("Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.");
       yield response.readBody();
       if (parsedRedirectUrl.hostname !== parsedUrl.hostname) for (const header in headers) if (header.toLowerCase() === "authorization") delete headers[header];
       info = this._prepareRequest(verb, parsedRedirectUrl, headers);
       response = yield this.requestRaw(info, data);
       redirectsRemaining--;
      }
      if (!response.message.statusCode || !HttpResponseRetryCodes.includes(response.message.statusCode)) return response;
      numTries += 1;
      if (numTries < maxTries) {
       yield response.readBody();
       yield this._performExponentialBackoff(numTries);
      }
     } while (numTries < maxTries);
     return response;
    });
   }
   dispose() {
    if (this._agent) this._agent.destroy();
    this._disposed = true;
   }
   requestRaw(info, data) {
    return __awaiter(this, void 0, void 0, function*() {
     return new Promise((resolve, reject) => {
      function callbackForResult(err, res) {
       if (err) reject(err); else if (!res) reject(new Error("Unknown error")); else resolve(res);
      }
      this.requestRawWithCallback(info, data, callbackForResult);
     });
    });
   }
   requestRawWithCallback(info, data, onResult) {
    if (typeof data === "string") {
     if (!info.options.headers) info.options.headers = {};
     info.options.headers["Content-Length"] = Buffer.byteLength(data, "utf8");
    }
    let callbackCalled = false;
    function handleResult(err, res) {
     if (!callbackCalled) {
      callbackCalled = true;
      onResult(err, res);
     }
    }
    const req = info.httpModule.request(info.options, msg => {
     const res = new HttpClientResponse(msg);
     handleResult(void 0, res);
    });
    let socket;
    req.on("socket", sock => {
     socket = sock;
    });
    req.setTimeout(this._socketTimeout || 18e4, () => {
     if (socket) socket.end();
     handleResult(new Error(`Request timeout: ${info.options.path}`));
    });
    req.on("error", function(err) {
     handleResult(err);
    });
    if (data && typeof data === "string") req.write(data, "utf8");
    if (data && typeof data !== "string") {
     data.on("close", function() {
      req.end();
     });
     data.pipe(req);
    } else req.end();
   }
   getAgent(serverUrl) {
    const parsedUrl = new URL(serverUrl);
    return this._getAgent(parsedUrl);
   }
   getAgentDispatcher(serverUrl) {
    const parsedUrl = new URL(serverUrl);
    const proxyUrl = getProxyUrl(parsedUrl);
    const useProxy = proxyUrl && proxyUrl.hostname;
    if (!useProxy) return;
    return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);
   }
   _prepareRequest(method, requestUrl, headers) {
    const info = {};
    info.parsedUrl = requestUrl;
    const usingSsl = info.parsedUrl.protocol === "https:";
    info.httpModule = usingSsl ? external_https_namespaceObject_0 : external_http_namespaceObject_0;
    const defaultPort = usingSsl ? 443 : 80;
    info.options = {};
    info.options.host = info.parsedUrl.hostname;
    info.options.port = info.parsedUrl.port ? parseInt(info.parsedUrl.port) : defaultPort;
    info.options.path = (info.parsedUrl.pathname || "") + (info.parsedUrl.search || "");
    info.options.method = method;
    info.options.headers = this._mergeHeaders(headers);
    if (this.userAgent != null) info.options.headers["user-agent"] = this.userAgent;
    info.options.agent = this._getAgent(info.parsedUrl);
    if (this.handlers) for (const handler of this.handlers) handler.prepareRequest(info.options);
    return info;
   }
   _mergeHeaders(headers) {
    if (this.requestOptions && this.requestOptions.headers) return Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(headers || {}));
    return lowercaseKeys(headers || {});
   }
   _getExistingOrDefaultHeader(additionalHeaders, header, _default) {
    let clientHeader;
    if (this.requestOptions && this.requestOptions.headers) {
     const headerValue = lowercaseKeys(this.requestOptions.headers)[header];
     if (headerValue) clientHeader = typeof headerValue === "number" ? headerValue.toString() : headerValue;
    }
    const additionalValue = additionalHeaders[header];
    if (additionalValue !== void 0) return typeof additionalValue === "number" ? additionalValue.toString() : additionalValue;
    if (clientHeader !== void 0) return clientHeader;
    return _default;
   }
   _getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
    let clientHeader;
    if (this.requestOptions && this.requestOptions.headers) {
     const headerValue = lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];
     if (headerValue) if (typeof headerValue === "number") clientHeader = String(headerValue); else if (Array.isArray(headerValue)) clientHeader = headerValue.join(", "); else clientHeader = headerValue;
    }
    const additionalValue = additionalHeaders[Headers.ContentType];
    if (additionalValue !== void 0) if (typeof additionalValue === "number") return String(additionalValue); else if (Array.isArray(additionalValue)) return additionalValue.join(", "); else return additionalValue;
    if (clientHeader !== void 0) return clientHeader;
    return _default;
   }
   _getAgent(parsedUrl) {
    let agent;
    const proxyUrl = getProxyUrl(parsedUrl);
    const useProxy = proxyUrl && proxyUrl.hostname;
    if (this._keepAlive && useProxy) agent = this._proxyAgent;
    if (!useProxy) agent = this._agent;
    if (agent) return agent;
    const usingSsl = parsedUrl.protocol === "https:";
    let maxSockets = 100;
    if (this.requestOptions) maxSockets = this.requestOptions.maxSockets || external_http_namespaceObject.globalAgent.maxSockets;
    if (proxyUrl && proxyUrl.hostname) {
     const agentOptions = {
      maxSockets,
      keepAlive: this._keepAlive,
      proxy: Object.assign(Object.assign({}, (proxyUrl.username || proxyUrl.password) && {
       proxyAuth: `${proxyUrl.username}:${proxyUrl.password}`
      }), {
       host: proxyUrl.hostname,
       port: proxyUrl.port
      })
     };
     let tunnelAgent;
     const overHttps = proxyUrl.protocol === "https:";
     if (usingSsl) tunnelAgent = overHttps ? tunnel.httpsOverHttps : tunnel.httpsOverHttp; else tunnelAgent = overHttps ? tunnel.httpOverHttps : tunnel.httpOverHttp;
     agent = tunnelAgent(agentOptions);
     this._proxyAgent = agent;
    }
    if (!agent) {
     const options = {
      keepAlive: this._keepAlive,
      maxSockets
     };
     agent = usingSsl ? new external_https_namespaceObject.Agent(options) : new external_http_namespaceObject.Agent(options);
     this._agent = agent;
    }
    if (usingSsl && this._ignoreSslError) agent.options = Object.assign(agent.options || {}, {
     rejectUnauthorized: false
    });
    return agent;
   }
   _getProxyAgentDispatcher(parsedUrl, proxyUrl) {
    let proxyAgent;
    if (this._keepAlive) proxyAgent = this._proxyAgentDispatcher;
    if (proxyAgent) return proxyAgent;
    const usingSsl = parsedUrl.protocol === "https:";
    proxyAgent = new undici.ProxyAgent(Object.assign({
     uri: proxyUrl.href,
     pipelining: !this._keepAlive ? 0 : 1
    }, (proxyUrl.username || proxyUrl.password) && {
     token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString("base64")}`
    }));
    this._proxyAgentDispatcher = proxyAgent;
    if (usingSsl && this._ignoreSslError) proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, {
     rejectUnauthorized: false
    });
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
    return __awaiter(this, void 0, void 0, function*() {
     retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
     const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
     return new Promise(resolve => setTimeout(() => resolve(), ms));
    });
   }
   _processResponse(res, options) {
    return __awaiter(this, void 0, void 0, function*() {
     return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function*() {
      const statusCode = res.message.statusCode || 0;
      const response = {
       statusCode,
       result: null,
       headers: {}
      };
      if (statusCode === HttpCodes.NotFound) resolve(response);
      function dateTimeDeserializer(key, value) {
       if (typeof value === "string") {
        const a = new Date(value);
        if (!isNaN(a.valueOf())) return a;
       }
       return value;
      }
      let obj;
      let contents;
      try {
       contents = yield res.readBody();
       if (contents && contents.length > 0) {
        if (options && options.deserializeDates) obj = JSON.parse(contents, dateTimeDeserializer); else obj = JSON.parse(contents);
        response.result = obj;
       }
       response.headers = res.message.headers;
      } catch (err) {}
      if (statusCode > 299) {
       let msg;
       if (obj && obj.message) msg = obj.message; else if (contents && contents.length > 0) msg = contents; else msg = `Failed request: (${statusCode})`;
       const err = new HttpClientError(msg, statusCode);
       err.result = response.result;
       reject(err);
      } else resolve(response);
     }));
    });
   }
  }
  const lowercaseKeys = obj => Object.keys(obj).reduce((c, k) => (c[k.toLowerCase()] = obj[k], 
  c), {});
  //! external "node:crypto"
    const external_node_crypto_namespaceObject = require("node:crypto");
  //! ./src/chatwoot/extra-ca.ts
    function stateOfExtraCa() {
   const file = process.env.NODE_EXTRA_CA_CERTS;
   if (!file) return;
   if (!(0, external_node_fs_namespaceObject.existsSync)(file)) return "missing";
   try {
    return isPem((0, external_node_fs_namespaceObject.readFileSync)(file, "latin1")) ? "pem" : "not-pem";
   } catch {
    return "unreadable";
   }
  }
  function isPem(text) {
   const certificates = text.match(/^-----BEGIN (X509 |TRUSTED )?CERTIFICATE-----[^-]*(-----END [A-Z0-9 ]+-----.*)?/gm);
   return certificates?.every(isReadable) ?? false;
  }
  function isReadable(certificate) {
   try {
    return new external_node_crypto_namespaceObject.X509Certificate(certificate).serialNumber !== "";
   } catch {
    return false;
   }
  }
  //! ./src/chatwoot/json.ts
    function isObject(value) {
   return typeof value === "object" && value !== null && !Array.isArray(value) && !JSON.isRawJSON(value);
  }
  function isTooLarge(json) {
   const {depth, values} = sizeOf(json);
   return depth > DEEPEST_RESPONSE || values > MOST_VALUES;
  }
  function jsonObjectOf(text) {
   if (isTooLarge(text)) return;
   try {
    const value = JSON.parse(text);
    return isObject(value) ? value : void 0;
   } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return;
   }
  }
  const MAY_DIFFER = /[\d.]{16}|\d[eE]/;
  function parseFaithfully(text, isNumber = isFaithful) {
   if (!MAY_DIFFER.test(text)) return JSON.parse(text);
   return JSON.parse(text, (_key, value, {source}) => typeof value === "number" && source !== void 0 && !isNumber(source) ? JSON.rawJSON(source) : value);
  }
  function isFaithful(literal) {
   const isBigInteger = /^-?\d+$/.test(literal) && Math.abs(Number(literal)) > 2 ** 53;
   return !isBigInteger && isExact(literal);
  }
  function isExact(literal) {
   if (literal.length > LONGEST_NUMBER) return false;
   const value = Number(literal);
   return Number.isFinite(value) && canonical(literal) === canonical(String(value));
  }
  function canonical(literal) {
   const sign = literal.startsWith("-") ? "-" : "";
   const mantissa = literal.slice(sign.length).replace(/e.*/i, "");
   const exponent = literal.slice(sign.length + mantissa.length + 1);
   const whole = mantissa.replace(/\..*/, "");
   const fraction = mantissa.slice(whole.length + 1);
   const digits = (whole + fraction).replace(/^0+/, "");
   const significant = digits.replace(/0+$/, "");
   return significant === "" ? `${sign}0` : `${sign}${significant}e${Number(exponent) - fraction.length + digits.length}`;
  }
  function sizeOf(json) {
   let [depth, deepest, values] = [ 0, 0, 1 ];
   for (let at = 0; at < json.length; at++) {
    const character = json[at];
    if (character === '"') at = endOfString(json, at); else if (character === ",") values++; else if (character === "}" || character === "]") depth--; else if (character === "{" || character === "[") {
     deepest = Math.max(deepest, ++depth);
     values++;
    }
   }
   return {
    depth: deepest,
    values
   };
  }
  function endOfString(json, start) {
   let end = start;
   let backslashes = 0;
   do {
    end = json.indexOf('"', end + 1);
    if (end < 0) return json.length;
    for (backslashes = 0; json[end - 1 - backslashes] === "\\"; ) backslashes++;
   } while (backslashes % 2 === 1);
   return end;
  }
  //! ./src/chatwoot/response.ts
    function failureOf(response, kind) {
   const {method, status, headers} = response;
   const body = jsonObjectOf(response.body);
   const page = isMarkup(response.body) ? response.body : void 0;
   const message = page === void 0 ? messageIn(response.body, body) : void 0;
   const date = Date.parse(headers.date ?? "");
   return {
    kind: kind ?? kindOf(response, body, message),
    method,
    mayBeApplied: method === "PATCH" && !isRejection(status),
    attempts: 1,
    status,
    serverMessage: kind === void 0 && response.isText ? message : void 0,
    page: response.isText ? page : void 0,
    requestId: headers["x-request-id"],
    location: headers.location,
    retryAfterMs: readRetryAfter(headers["retry-after"], date >= 0 ? date : clock.now()),
    intoMinuteMs: date >= 0 ? date % MINUTE_MS : void 0
   };
  }
  function isRejection(status) {
   return status >= 300 && status < 500 && status !== 408 || NOT_PASSED_ON.has(status);
  }
  const NOT_PASSED_ON = new Set([ 501, 511, 521, 523, 525, 526 ]);
  function isCached({method, headers}) {
   if (method !== "GET") return false;
   return Object.entries(headers).some(([name, value]) => {
    const words = value.replace(/"[^"]*"/g, "");
    return COPIES.some(copy => copy.name.test(name) && copy.words.test(words));
   });
  }
  const COPIES = [ {
   name: /^(age|x-cache-hits)$/,
   words: /^(?=[0, ]*[1-9])[\d, ]+$/
  }, {
   name: /^cache-status$/,
   words: /;\s*hit\s*(=\s*\?1\s*)?([;,]|$)/
  }, {
   name: /^(cache-status|x-cache|x-cached|x-cache-(result|remote|status)|(?!x-(auth|dns|rack|session)-)[\w-]+-cache(-status)?)$/,
   words: /(^|,)\s*(?!tcp_refresh_hit)([a-z]+_)*(hit|stale|updating)(?!\w|-(?!fresh|stale)|\s*;)/i
  }, {
   name: /^x-varnish$/,
   words: /^\d+ \d+$/
  } ];
  function isGatewayLimit({kind, status}) {
   return kind === "gateway-limited" || status === 503;
  }
  function isTokenHeaderLost({status, body}) {
   if (status !== 400 && status !== 401 && status !== 403) return false;
   const object = jsonObjectOf(body);
   if (status === 401) return isStrings(object?.errors);
   return typeof (object?.error ?? object?.description) !== "string" && !NO_CLIENT_CERTIFICATE.test(body);
  }
  const NO_CLIENT_CERTIFICATE = /<title>400 (No required SSL certificate was sent|The SSL certificate error)<\/title>/;
  function kindOf({status, headers, body: text}, body, message) {
   if (status === 304) return "not-modified";
   if (status >= 300 && status < 400) return API_PATH.test(headers.location ?? "") ? "redirect" : "login-redirect";
   switch (status) {
   case 400:
    return NO_CLIENT_CERTIFICATE.test(text) ? "client-certificate" : "bad-request";

   case 401:
    if (headers["www-authenticate"] !== void 0 || !isOfChatwoot(body)) return "login-required";
    return isStrings(body?.errors) ? "not-signed-in" : UNAUTHORIZED.get(message) ?? "unauthorized";

   case 403:
    if (!isOfChatwoot(body)) return "access-blocked";
    return message === "API access is not enabled for this account" ? "no-api-access" : "forbidden";

   case 404:
    return typeof (body?.error ?? body?.description) === "string" && body?.status === void 0 ? "not-found" : "wrong-address";

   case 406:
    return isMarkup(text) ? "access-blocked" : "dashboard-address";

   case 408:
    return "request-timeout";

   case 413:
    return "too-large";

   case 422:
    return kindOfUnprocessable(body, message);

   case 429:
    return message === "Retry later" && headers["retry-after"] === void 0 ? "rate-limited" : "gateway-limited";

   case 500:
    return "server-error";

   default:
    return GATEWAY.has(status) ? "gateway" : "unexpected-status";
   }
  }
  const API_PATH = /^((https?:)?\/\/[^/?#]+)?(\/[^/?#]+)*\/api\/v1\/(accounts\/|profile($|[?#]))/i;
  function isOfChatwoot(body) {
   const {error, description, errors, status} = body ?? {};
   if (status !== void 0) return false;
   return typeof (error ?? description) === "string" || isStrings(errors) || Array.isArray(errors) && errors.some(isFieldError);
  }
  function isFieldError(error) {
   return isObject(error) && typeof error.field === "string";
  }
  const GATEWAY = new Set([ 502, 503, 504, 520, 521, 522, 523, 524, 530 ]);
  const UNAUTHORIZED = new Map([ [ "Invalid Access Token", "invalid-token" ], [ "You are not authorized to do this action", "not-administrator" ], [ "You are not authorized to access this account", "not-in-account" ], [ "Access to this endpoint is not authorized for bots", "bot-token" ], [ "Account is suspended", "account-suspended" ] ]);
  function kindOfUnprocessable(body, message = "") {
   const attributes = attributesOf(body);
   if (!attributes) {
    if (typeof body?.error !== "string") return typeof body?.message === "string" ? "hook-invalid" : "unexpected-status";
    return message.startsWith("param is missing") ? "body-lost" : "database-slow";
   }
   if (attributes.includes("settings")) return "settings-invalid";
   if (attributes.includes("base")) return "credentials-rejected";
   if (attributes.includes("feature_flag")) return "feature-disabled";
   if (attributes.includes("app_id")) return "app-taken";
   if (attributes.includes("inbox_id")) return "inbox-missing";
   return "hook-invalid";
  }
  function attributesOf(body) {
   if (Array.isArray(body?.attributes)) return body.attributes;
   return Array.isArray(body?.errors) ? body.errors.map(error => isObject(error) ? error.field : void 0) : void 0;
  }
  function isStrings(value) {
   return Array.isArray(value) && value.length > 0 && value.every(item => typeof item === "string");
  }
  function messageIn(text, body) {
   const message = body ? errorMessage(body) : text.trim();
   return message === "" || !body && /^[[{"]/.test(message) ? void 0 : message;
  }
  function errorMessage({error, message, description, errors}) {
   return [ error, message, description, ...Array.isArray(errors) ? errors.slice(0, MOST_ERRORS).map(fieldError) : [] ].filter(text => typeof text === "string" && text !== "").join("; ");
  }
  function fieldError(error) {
   if (!isObject(error)) return error;
   const {field, message, code} = error;
   const text = [ field, message ].filter(part => typeof part === "string" && part !== "").join(": ");
   return typeof code === "string" && code !== "" ? `${text} (${code})` : text;
  }
  function isMarkup(text) {
   return /^\s*</.test(text);
  }
  function readRetryAfter(value = "", now) {
   const waitMs = /^\d+$/.test(value) ? Number(value) * 1e3 : Date.parse(value) - now;
   return Number.isNaN(waitMs) ? void 0 : Math.min(Math.max(0, waitMs), LONGEST_RETRY_AFTER_MS);
  }
  class ProxyError extends Error {
   hasCredentials;
   errorCode;
   status;
   schemes;
   constructor(hasCredentials, errorCode, status, schemes) {
    super(errorCode || String(status));
    this.hasCredentials = hasCredentials;
    this.errorCode = errorCode;
    this.status = status;
    this.schemes = schemes;
   }
  }
  function failureOfConnection(error, method, mayHaveArrived) {
   const request = {
    method,
    mayBeApplied: method === "PATCH" && mayHaveArrived,
    attempts: 1
   };
   if (error instanceof ProxyError) return {
    ...proxyFailure(error),
    ...request
   };
   const errorCode = codeOf(error);
   if (isAboutClientCertificate(error)) return {
    ...request,
    kind: "client-certificate",
    errorCode,
    mayBeApplied: false
   };
   const kind = kindOfConnection(errorCode, mayHaveArrived);
   return {
    kind,
    errorCode,
    ...request,
    ...kind === "certificate" && {
     extraCa: stateOfExtraCa()
    }
   };
  }
  function codeOf(error) {
   if (!(error instanceof Error)) return String(error);
   if (!("code" in error) || typeof error.code !== "string") return error.message;
   if (error.code === "UNSPECIFIED") return `${error.code}: ${error.message}`;
   const [, words] = error.code === "EPROTO" ? /:SSL routines:[^:]*:([^:]+):/.exec(error.message) ?? [] : [];
   return words ? `${error.code}: ${words}` : error.code;
  }
  function proxyFailure({status, errorCode, hasCredentials: hasProxyCredentials, schemes: proxySchemes}) {
   if (status !== void 0) {
    const kind = status === 429 || status >= 500 ? "proxy-failed" : "proxy-rejected";
    return {
     kind,
     proxyStatus: status,
     hasProxyCredentials,
     proxySchemes
    };
   }
   if (errorCode === "ENOTFOUND") return {
    kind: "unknown-proxy",
    errorCode
   };
   if (CERTIFICATE.test(errorCode)) return {
    kind: "proxy-certificate",
    errorCode,
    extraCa: stateOfExtraCa()
   };
   return {
    kind: TLS.test(errorCode) || errorCode.startsWith("HPE_") ? "proxy-protocol" : "proxy-failed",
    errorCode
   };
  }
  function isAboutClientCertificate(error) {
   const text = error instanceof Error ? `${codeOf(error)} ${error.message}` : "";
   return /ALERT_CERTIFICATE_REQUIRED|ALERT_BAD_CERTIFICATE|ALERT_UNKNOWN_CA|alert (handshake failure|bad certificate|certificate required)/.test(text);
  }
  function kindOfConnection(errorCode, mayHaveArrived) {
   if (errorCode === "HPE_HEADER_OVERFLOW") return "headers-too-large";
   if (errorCode.startsWith("HPE_")) return "not-http";
   if (mayHaveArrived) return "network";
   if (errorCode === "ENOTFOUND") return "unknown-host";
   if (CERTIFICATE.test(errorCode)) return "certificate";
   return TLS.test(errorCode) ? "tls" : "network";
  }
  const TLS = /^(EPROTO|ERR_SSL_|ERR_TLS_)/;
  const CERTIFICATE = /^(CERT_|CRL_|ERR_TLS_CERT_ALTNAME|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT|UNABLE_TO_|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH|ERROR_IN_CERT|ERROR_IN_CRL|UNSPECIFIED:)/;
  //! ./src/chatwoot/proxy.ts
    function proxyFor({url, method}) {
   if (checkBypass(url)) return;
   const names = url.protocol === "https:" ? [ "https_proxy", "HTTPS_PROXY" ] : [ "http_proxy", "HTTP_PROXY" ];
   const variable = names.find(name => process.env[name]);
   if (variable === void 0) return;
   const proxy = parseProxy(String(process.env[variable]).trim());
   if (!proxy) throw new FailureError({
    kind: "proxy-invalid",
    method,
    mayBeApplied: false,
    attempts: 1,
    variable
   });
   return {
    variable,
    ...proxy
   };
  }
  function parseProxy(text) {
   const url = URL.parse(text.includes("://") ? text : `http://${text}`);
   if (url?.protocol !== "http:" && url?.protocol !== "https:") return;
   if (`${url.pathname}${url.search}${url.hash}` !== "/") return;
   if (url.username === "" && url.password === "") return {
    url,
    authorization: void 0
   };
   try {
    const credentials = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
    return {
     url,
     authorization: `Basic ${Buffer.from(credentials).toString("base64")}`
    };
   } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return;
   }
  }
  function openTunnel(proxy, target, signal) {
   const authority = `${external_node_net_default().isIPv6(String(target.host)) ? `[${target.host}]` : target.host}:${target.port}`;
   const hasCredentials = proxy.authorization !== void 0;
   const host = proxy.url.hostname.replace(/^\[|\]$/g, "");
   const {promise, resolve, reject} = Promise.withResolvers();
   const connect = (proxy.url.protocol === "https:" ? external_node_https_default() : external_node_http_default()).request({
    agent: false,
    signal,
    method: "CONNECT",
    host,
    servername: external_node_net_default().isIP(host) ? "" : host,
    port: proxy.url.port,
    path: authority,
    headers: {
     host: authority,
     ...proxy.authorization && {
      "proxy-authorization": proxy.authorization
     }
    }
   });
   connect.once("connect", (response, socket, head) => {
    const status = Number(response.statusCode);
    if (status >= 200 && status < 300) {
     socket.unshift(head);
     resolve(socket);
    } else {
     socket.destroy();
     reject(new ProxyError(hasCredentials, "", status, response.headers["proxy-authenticate"]));
    }
   });
   connect.once("error", error => reject(new ProxyError(hasCredentials, codeOf(error))));
   connect.end();
   return promise;
  }
  //! ./src/chatwoot/connection.ts
    external_node_net_default().setDefaultAutoSelectFamilyAttemptTimeout(LONGEST_CONNECT_MS);
  class Connection {
   #options;
   #client;
   #closing=new AbortController;
   #agent;
   #variable;
   #isReady=false;
   constructor(options) {
    this.#options = options;
    this.#client = new lib_HttpClient(void 0, [], {
     socketTimeout: options.timeoutMs + MINUTE_MS
    });
   }
   async exchange(request) {
    const {timeoutMs, stopping, signal} = this.#options;
    const {promise: ended, reject} = Promise.withResolvers();
    const end = kind => reject(new FailureError(this.#failure(kind, request)));
    const removeDeadline = clock.deadline(timeoutMs, () => end(this.#isReady ? "timeout" : "connect-timeout"));
    const onStop = () => {
     if (!this.#isReady) end("canceled");
    };
    const onAbort = () => end("canceled");
    stopping.addEventListener("abort", onStop);
    signal.addEventListener("abort", onAbort);
    try {
     return await Promise.race([ this.#send(request), ended ]);
    } finally {
     removeDeadline();
     stopping.removeEventListener("abort", onStop);
     signal.removeEventListener("abort", onAbort);
    }
   }
   disconnect() {
    this.#agent?.destroy();
   }
   close() {
    this.#closing.abort();
    this.disconnect();
   }
   #failure(kind, {method}) {
    return {
     kind,
     method,
     mayBeApplied: method === "PATCH" && this.#isReady,
     attempts: 1,
     variable: this.#variable
    };
   }
   async #send(request) {
    const message = await this.#request(request);
    const headers = Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [ name, String(value) ]));
    const head = {
     method: request.method,
     status: Number(message.statusCode),
     headers,
     body: "",
     isText: true
    };
    if (head.status >= 300 && head.status < 400) {
     message.destroy();
     return head;
    }
    const encoding = headers["content-encoding"]?.trim();
    if (encoding && encoding.toLowerCase() !== "identity") {
     const failure = failureOf(head);
     const isClear = FAILURES[failure.kind].isTransient || headers["www-authenticate"] !== void 0;
     throw new FailureError(isClear ? failure : {
      ...failure,
      kind: "compressed-response",
      encoding
     });
    }
    const body = await readBody(message, kind => new FailureError(failureOf(head, kind)));
    return {
     ...head,
     body: body.toString(),
     isText: (0, external_node_buffer_namespaceObject.isUtf8)(body) && !body.includes(0)
    };
   }
   async #request(request) {
    const {method, url, body} = request;
    this.#agent ??= this.#agentFor(request);
    const headers = {
     ...request.headers,
     "user-agent": this.#options.userAgent
    };
    const options = {
     ...(0, external_node_url_namespaceObject.urlToHttpOptions)(url),
     method,
     headers,
     agent: this.#agent
    };
    try {
     return (await this.#client.requestRaw({
      parsedUrl: url,
      httpModule: withUpgrades(url),
      options
     }, body ?? null)).message;
    } catch (error) {
     throw new FailureError({
      ...failureOfConnection(error, method, this.#isReady),
      variable: this.#variable
     });
    }
   }
   #agentFor(request) {
    const isSecure = request.url.protocol === "https:";
    const proxy = proxyFor(request);
    this.#variable = proxy?.variable;
    const agent = new ((isSecure ? external_node_https_default() : external_node_http_default()).Agent)({
     keepAlive: true,
     maxSockets: 1
    });
    const connect = agent.createConnection.bind(agent);
    const opened = target => connect(target)?.once(isSecure ? "secureConnect" : "connect", () => {
     this.#isReady = true;
    });
    const openedThrough = async (through, target) => {
     const socket = await openTunnel(through, target, this.#closing.signal);
     if (isSecure) return opened(Object.assign({
      socket
     }, target));
     this.#isReady = true;
     return socket;
    };
    return Object.assign(agent, {
     createConnection: (target, done) => {
      this.#isReady = false;
      if (!proxy) return opened(target);
      openedThrough(proxy, target).then(socket => done(null, socket), done);
      return;
     }
    });
   }
  }
  function withUpgrades({protocol}) {
   const module = protocol === "https:" ? external_node_https_default() : external_node_http_default();
   const request = (options, respond) => module.request(options, respond).once("upgrade", (message, socket) => {
    socket.destroy();
    respond(message);
   });
   return Object.assign(Object.create(module), {
    request
   });
  }
  async function readBody(message, failed) {
   const chunks = [];
   let size = 0;
   try {
    for await (const chunk of message) {
     size += chunk.length;
     chunks.push(chunk);
     if (size > LARGEST_RESPONSE) break;
    }
   } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    throw failed("incomplete-response");
   }
   if (size > LARGEST_RESPONSE) throw failed("response-too-large");
   return Buffer.concat(chunks);
  }
  //! ./src/chatwoot/gap.ts
    const [GROWTH, SHRINKAGE] = [ 1.5, .8 ];
  class Gap {
   #stopping;
   #gapMs=0;
   #grownAt=Number.NEGATIVE_INFINITY;
   #freeAt=Number.NEGATIVE_INFINITY;
   constructor(stopping) {
    this.#stopping = stopping;
   }
   async turn() {
    for (;;) {
     const now = clock.now();
     if (now >= this.#freeAt || this.#stopping.aborted) {
      this.#freeAt = now + this.#gapMs;
      return now;
     }
     await clock.sleep(this.#freeAt - now, this.#stopping);
    }
   }
   pause(ms) {
    this.#freeAt = Math.max(this.#freeAt, clock.now() + ms);
   }
   reject(startedAt) {
    if (this.#gapMs === LONGEST_GAP_MS) return;
    if (startedAt >= this.#grownAt) {
     this.#gapMs = Math.min(Math.max(FIRST_GAP_MS, Math.round(GROWTH * this.#gapMs)), LONGEST_GAP_MS);
     this.#grownAt = clock.now();
    }
    this.pause(this.#gapMs);
    return this.#gapMs;
   }
   accept() {
    this.#gapMs *= SHRINKAGE;
   }
  }
  //! ./node_modules/zod/v4/core/checks.js
    const $ZodCheck = $constructor("$ZodCheck", (inst, def) => {
   var _a;
   inst._zod ?? (inst._zod = {});
   inst._zod.def = def;
   (_a = inst._zod).onattach ?? (_a.onattach = []);
  });
  const anyString = /^[\s\S]{0,}$/;
  const number = /^-?\d+(?:\.\d+)?$/;
  const regexes_boolean = /^(?:true|false)$/i;
  //! ./node_modules/zod/v4/core/versions.js
  const version = {
   major: 4,
   minor: 6,
   patch: 7
  };
  //! ./node_modules/zod/v4/core/schemas.js
    const $ZodType = $constructor("$ZodType", (inst, def) => {
   var _a;
   inst ?? (inst = {});
   inst._zod.def = def;
   inst._zod.bag = inst._zod.bag || {};
   inst._zod.version = version;
   const defChecks = inst._zod.def.checks;
   const checks = inst._zod.traits.has("$ZodCheck") ? [ inst, ...defChecks ?? [] ] : defChecks?.length ? [ ...defChecks ] : [];
   for (const ch of checks) for (const fn of ch._zod.onattach) fn(inst);
   if (checks.length === 0) {
    (_a = inst._zod).deferred ?? (_a.deferred = []);
    inst._zod.deferred?.push(() => {
     inst._zod.run = inst._zod.parse;
    });
   } else {
    const runChecks = (payload, checks, ctx) => {
     if (payload.memo) return payload;
     let isAborted = aborted(payload);
     let asyncResult;
     for (const ch of checks) {
      if (ch._zod.def.when) {
       if (explicitlyAborted(payload)) continue;
       const shouldRun = ch._zod.def.when(payload);
       if (!shouldRun) continue;
      } else if (isAborted) continue;
      const currLen = payload.issues.length;
      const _ = ch._zod.check(payload);
      if (_ instanceof Promise && ctx?.async === false) throw new $ZodAsyncError;
      if (asyncResult || _ instanceof Promise) asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
       await _;
       const nextLen = payload.issues.length;
       if (nextLen === currLen) return;
       attachSchema(payload.issues, currLen, inst);
       if (!isAborted) isAborted = aborted(payload, currLen);
      }); else {
       const nextLen = payload.issues.length;
       if (nextLen === currLen) continue;
       attachSchema(payload.issues, currLen, inst);
       if (!isAborted) isAborted = aborted(payload, currLen);
      }
     }
     if (asyncResult) return asyncResult.then(() => payload);
     return payload;
    };
    const handleCanaryResult = (canary, payload, ctx) => {
     if (aborted(canary)) {
      canary.aborted = true;
      return canary;
     }
     const checkResult = runChecks(payload, checks, ctx);
     if (checkResult instanceof Promise) {
      if (ctx.async === false) throw new $ZodAsyncError;
      return checkResult.then(checkResult => inst._zod.parse(checkResult, ctx));
     }
     return inst._zod.parse(checkResult, ctx);
    };
    inst._zod.run = (payload, ctx) => {
     if (ctx.skipChecks) return inst._zod.parse(payload, ctx);
     if (ctx.direction === "backward") {
      const canary = inst._zod.parse({
       value: payload.value,
       issues: []
      }, {
       ...ctx,
       skipChecks: true
      });
      if (canary instanceof Promise) return canary.then(canary => handleCanaryResult(canary, payload, ctx));
      return handleCanaryResult(canary, payload, ctx);
     }
     const result = inst._zod.parse(payload, ctx);
     if (result instanceof Promise) {
      if (ctx.async === false) throw new $ZodAsyncError;
      return result.then(result => runChecks(result, checks, ctx));
     }
     return runChecks(result, checks, ctx);
    };
   }
  }, {
   get "~standard"() {
    return hide(this, "~standard", standardProps(this));
   },
   set "~standard"(value) {
    own(this, "~standard", value);
   }
  });
  const toStandardResult = (r, ctx) => r.issues.length ? {
   issues: r.issues.map(iss => finalizeIssue(iss, ctx, config()))
  } : {
   value: r.value
  };
  async function schemas_validateAsync(inst, value) {
   const ctx = {
    async: true
   };
   return toStandardResult(await inst._zod.run({
    value,
    issues: []
   }, ctx), ctx);
  }
  function standardProps(inst) {
   return {
    validate: value => {
     const ctx = {
      async: false
     };
     try {
      const r = inst._zod.run({
       value,
       issues: []
      }, ctx);
      if (!(r instanceof Promise)) return toStandardResult(r, ctx);
     } catch (_) {}
     return schemas_validateAsync(inst, value);
    },
    vendor: "zod",
    version: 1
   };
  }
  const $ZodString = $constructor("$ZodString", (inst, def) => {
   $ZodType.init(inst, def);
   inst._zod.pattern = def.pattern ?? anyString;
   inst._zod.parse = (payload, _) => {
    if (def.coerce) try {
     payload.value = String(payload.value);
    } catch (_) {}
    if (typeof payload.value === "string") return payload;
    payload.issues.push({
     expected: "string",
     code: "invalid_type",
     input: payload.value,
     inst
    });
    return payload;
   };
  });
  const $ZodNumber = $constructor("$ZodNumber", (inst, def) => {
   $ZodType.init(inst, def);
   inst._zod.pattern = number;
   inst._zod.parse = (payload, _ctx) => {
    if (def.coerce) try {
     payload.value = Number(payload.value);
    } catch (_) {}
    const input = payload.value;
    if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) return payload;
    const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
    payload.issues.push({
     expected: "number",
     code: "invalid_type",
     input,
     inst,
     ...received ? {
      received
     } : {}
    });
    return payload;
   };
  });
  const $ZodBoolean = $constructor("$ZodBoolean", (inst, def) => {
   $ZodType.init(inst, def);
   inst._zod.pattern = regexes_boolean;
   inst._zod.parse = (payload, _ctx) => {
    if (def.coerce) try {
     payload.value = Boolean(payload.value);
    } catch (_) {}
    const input = payload.value;
    if (typeof input === "boolean") return payload;
    payload.issues.push({
     expected: "boolean",
     code: "invalid_type",
     input,
     inst
    });
    return payload;
   };
  });
  const $ZodUnknown = $constructor("$ZodUnknown", (inst, def) => {
   $ZodType.init(inst, def);
   inst._zod.parse = payload => payload;
  });
  function capSize(inst, size) {
   const caps = sizeCaps(inst._zod.def.checks);
   if (!caps.length) return;
   const cap = Math.min(...caps.map(c => c[0]));
   const parse = inst._zod.parse;
   inst._zod.parse = (payload, ctx) => {
    const n = size(payload.value);
    if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") for (const [max, ch] of sizeCaps(inst._zod.def.checks)) if (n > max && ch._zod.def.when(payload)) {
     const start = payload.issues.length;
     ch._zod.check(payload);
     payload.issues[start].continue = false;
     attachSchema(payload.issues, start, inst);
     return payload;
    }
    return parse(payload, ctx);
   };
  }
  const arraySize = input => Array.isArray(input) ? input.length : -1;
  function handleArrayResult(result, final, index) {
   if (result.issues.length) final.issues.push(...prefixIssues(index, result.issues));
   final.value[index] = result.value;
  }
  const $ZodArray = $constructor("$ZodArray", (inst, def) => {
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
     if (result instanceof Promise) proms.push(result.then(result => handleArrayResult(result, payload, i))); else {
      handleArrayResult(result, payload, i);
      if (abortEarly && result.issues.length !== 0 && aborted(result)) break;
     }
    }
    if (proms.length) return Promise.all(proms).then(() => payload);
    return payload;
   };
   capSize(inst, arraySize);
  });
  function handlePropertyResult(result, final, key, input, optin, optout) {
   const isPresent = key in input;
   const isOptionalOut = optout === "optional";
   if (!isPresent && isOptionalOut && optin === "optional") return;
   if (result.issues.length) {
    if (optin !== void 0 && isOptionalOut && !isPresent) return;
    final.issues.push(...prefixIssues(key, result.issues));
   }
   if (!isPresent && optin === void 0) {
    if (!result.issues.length) final.issues.push({
     code: "invalid_type",
     expected: "nonoptional",
     input: void 0,
     path: [ key ]
    });
    return;
   }
   if (result.value === void 0) {
    if (isPresent || optin === "defaulted" && !isOptionalOut) final.value[key] = void 0;
   } else final.value[key] = result.value;
  }
  const NO_SYMBOL_KEYS = [];
  function normalizeDef(def) {
   const keys = Object.keys(def.shape);
   const ownSymbols = Object.getOwnPropertySymbols(def.shape);
   const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
   const allKeys = symbolKeys.length ? [ ...keys, ...symbolKeys ] : keys;
   for (const k of allKeys) if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
   const okeys = optionalKeys(def.shape);
   return {
    ...def,
    allKeys,
    symbolKeys,
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
     if (aborted(payload, seen)) break;
     seen = payload.issues.length;
    }
    if (keySet.has(key)) continue;
    if (key === "__proto__") {
     if (t === "never") unrecognized.push(key);
     continue;
    }
    if (t === "never") {
     unrecognized.push(key);
     continue;
    }
    const r = _catchall.run({
     value: input[key],
     issues: []
    }, ctx);
    if (r instanceof Promise) proms.push(r.then(r => handlePropertyResult(r, payload, key, input, optin, optout))); else handlePropertyResult(r, payload, key, input, optin, optout);
   }
   if (unrecognized.length) payload.issues.push({
    code: "unrecognized_keys",
    keys: unrecognized,
    input,
    inst,
    continue: true
   });
   if (!proms.length) return payload;
   return Promise.all(proms).then(() => payload);
  }
  const $ZodObject = $constructor("$ZodObject", (inst, def) => {
   $ZodType.init(inst, def);
   const desc = Object.getOwnPropertyDescriptor(def, "shape");
   const sh = desc?.get ? desc.get.raw : def.shape ?? {};
   if (sh) {
    const get = () => {
     const newSh = {
      ...sh
     };
     Object.defineProperty(def, "shape", {
      value: newSh
     });
     get.raw = newSh;
     return newSh;
    };
    get.raw = sh;
    Object.defineProperty(def, "shape", {
     get
    });
   }
   const _normalized = cached(() => normalizeDef(def));
   defineLazyInternal(inst, "propValues", zod => {
    const shape = zod.def.shape;
    const propValues = {};
    for (const key in shape) {
     const field = shape[key]._zod;
     if (field.values) {
      if (!Object.prototype.hasOwnProperty.call(propValues, key)) assignProp(propValues, key, new Set);
      for (const v of field.values) propValues[key].add(v);
      if (field.optin !== void 0) propValues[key].add(void 0);
     }
    }
    return propValues;
   });
   const isObject = util_isObject;
   const catchall = def.catchall;
   let value;
   const memo = core_globalConfig.memoizer;
   memo?.attach(inst);
   inst._zod.parse = (payload, ctx) => {
    value ?? (value = _normalized.value);
    const input = payload.value;
    if (!isObject(input)) {
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
    const shape = value.shape;
    const abortEarly = ctx?.abortEarly;
    let seen = payload.issues.length;
    for (const key of value.allKeys) {
     if (abortEarly && payload.issues.length !== seen) {
      if (aborted(payload, seen)) break;
      seen = payload.issues.length;
     }
     if (key === "__proto__") continue;
     const el = shape[key];
     const optin = el._zod.optin;
     const optout = el._zod.optout;
     const r = el._zod.run({
      value: input[key],
      issues: []
     }, ctx);
     if (r instanceof Promise) proms.push(r.then(r => handlePropertyResult(r, payload, key, input, optin, optout))); else handlePropertyResult(r, payload, key, input, optin, optout);
    }
    if (!catchall) return proms.length ? Promise.all(proms).then(() => payload) : payload;
    return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
   };
  });
  function handleUnionResults(results, final, inst, ctx) {
   for (const result of results) if (result.issues.length === 0) {
    final.value = result.value;
    return final;
   }
   const nonaborted = results.filter(r => !aborted(r));
   if (nonaborted.length === 1) {
    final.value = nonaborted[0].value;
    return nonaborted[0];
   }
   final.issues.push({
    code: "invalid_union",
    input: final.value,
    inst,
    errors: results.map(result => result.issues.map(iss => finalizeIssue(iss, ctx, config())))
   });
   return final;
  }
  const $ZodUnion = $constructor("$ZodUnion", (inst, def) => {
   $ZodType.init(inst, def);
   defineLazyInternal(inst, "optin", zod => zod.def.options.some(o => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some(o => o._zod.optin !== void 0) ? "optional" : void 0);
   defineLazyInternal(inst, "optout", zod => zod.def.options.some(o => o._zod.optout === "optional") ? "optional" : void 0);
   defineLazyInternal(inst, "values", zod => {
    if (zod.def.options.every(o => o._zod.values)) return new Set(zod.def.options.flatMap(option => Array.from(option._zod.values)));
    return;
   });
   defineLazyInternal(inst, "pattern", zod => {
    if (zod.def.options.every(o => o._zod.pattern)) {
     const patterns = zod.def.options.map(o => o._zod.pattern);
     return new RegExp(`^(${patterns.map(p => cleanRegex(p.source)).join("|")})$`);
    }
    return;
   });
   const first = def.options.length === 1 ? def.options[0]._zod.run : null;
   inst._zod.parse = (payload, ctx) => {
    if (first) return first(payload, ctx);
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
      if (result.issues.length === 0) return result;
      results.push(result);
     }
    }
    if (!async) return handleUnionResults(results, payload, inst, ctx);
    return Promise.all(results).then(results => handleUnionResults(results, payload, inst, ctx));
   };
  });
  const $ZodTransform = $constructor("$ZodTransform", (inst, def) => {
   $ZodType.init(inst, def);
   inst._zod.optin = "optional";
   core_globalConfig.memoizer?.guard(inst);
   inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") throw new $ZodEncodeError(inst.constructor.name);
    const _out = def.transform(payload.value, payload);
    if (ctx.async) {
     const output = _out instanceof Promise ? _out : Promise.resolve(_out);
     return output.then(output => {
      payload.value = output;
      return payload;
     });
    }
    if (_out instanceof Promise) throw new $ZodAsyncError;
    payload.value = _out;
    return payload;
   };
  });
  function handleOptionalResult(payload, result) {
   payload.value = result.issues.length ? void 0 : result.value;
   return payload;
  }
  const $ZodOptional = $constructor("$ZodOptional", (inst, def) => {
   $ZodType.init(inst, def);
   defineLazyInternal(inst, "optin", zod => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
   inst._zod.optout = "optional";
   defineLazyInternal(inst, "values", zod => {
    const values = zod.def.innerType._zod.values;
    return values ? new Set([ ...values, void 0 ]) : void 0;
   });
   defineLazyInternal(inst, "pattern", zod => {
    const pattern = zod.def.innerType._zod.pattern;
    return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
   });
   inst._zod.parse = (payload, ctx) => {
    if (payload.value === void 0) {
     if (def.innerType._zod.optin !== "defaulted") return payload;
     const result = def.innerType._zod.run({
      value: payload.value,
      issues: []
     }, ctx);
     if (result instanceof Promise) return result.then(result => handleOptionalResult(payload, result));
     return handleOptionalResult(payload, result);
    }
    return def.innerType._zod.run(payload, ctx);
   };
  });
  const $ZodNullable = $constructor("$ZodNullable", (inst, def) => {
   $ZodType.init(inst, def);
   defineLazyInternal(inst, "optin", zod => zod.def.innerType._zod.optin);
   defineLazyInternal(inst, "optout", zod => zod.def.innerType._zod.optout);
   defineLazyInternal(inst, "pattern", zod => {
    const pattern = zod.def.innerType._zod.pattern;
    return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
   });
   defineLazyInternal(inst, "values", zod => zod.def.innerType._zod.values ? new Set([ ...zod.def.innerType._zod.values, null ]) : void 0);
   inst._zod.parse = (payload, ctx) => {
    if (payload.value === null) return payload;
    return def.innerType._zod.run(payload, ctx);
   };
  });
  const $ZodDefault = $constructor("$ZodDefault", (inst, def) => {
   $ZodType.init(inst, def);
   inst._zod.optin = "defaulted";
   defineLazyInternal(inst, "values", zod => zod.def.innerType._zod.values);
   inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
    if (payload.value === void 0) {
     payload.value = def.defaultValue;
     return payload;
    }
    const result = def.innerType._zod.run(payload, ctx);
    if (result instanceof Promise) return result.then(result => handleDefaultResult(result, def));
    return handleDefaultResult(result, def);
   };
  });
  function handleDefaultResult(payload, def) {
   if (payload.value === void 0) payload.value = def.defaultValue;
   return payload;
  }
  function handleCatchResult(payload, result, def, ctx) {
   if (!result.issues.length) {
    payload.value = result.value;
    if (result.memo) payload.memo = true;
    return payload;
   }
   payload.value = def.catchValue({
    ...result,
    value: payload.value,
    error: {
     issues: result.issues.map(iss => finalizeIssue(iss, ctx, config()))
    },
    input: payload.value
   });
   return payload;
  }
  const $ZodCatch = $constructor("$ZodCatch", (inst, def) => {
   $ZodType.init(inst, def);
   defineLazyInternal(inst, "optin", zod => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
   defineLazyInternal(inst, "optout", zod => zod.def.innerType._zod.optout);
   defineLazyInternal(inst, "values", zod => zod.def.innerType._zod.values);
   inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
    const result = def.innerType._zod.run({
     value: payload.value,
     issues: []
    }, ctx);
    if (result instanceof Promise) return result.then(result => handleCatchResult(payload, result, def, ctx));
    return handleCatchResult(payload, result, def, ctx);
   };
  });
  const $ZodPipe = $constructor("$ZodPipe", (inst, def) => {
   $ZodType.init(inst, def);
   defineLazyInternal(inst, "values", zod => zod.def.in._zod.values);
   defineLazyInternal(inst, "optin", zod => zod.def.in._zod.optin);
   defineLazyInternal(inst, "optout", zod => zod.def.out._zod.optout);
   defineLazyInternal(inst, "propValues", zod => zod.def.in._zod.propValues);
   inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
     const right = def.out._zod.run(payload, ctx);
     if (right instanceof Promise) return right.then(right => handlePipeResult(right, def.in, ctx));
     return handlePipeResult(right, def.in, ctx);
    }
    const left = def.in._zod.run(payload, ctx);
    if (left instanceof Promise) return left.then(left => handlePipeResult(left, def.out, ctx));
    return handlePipeResult(left, def.out, ctx);
   };
  });
  function handlePipeResult(left, next, ctx) {
   if (left.issues.some(iss => iss.code !== "unrecognized_keys")) {
    left.aborted = true;
    return left;
   }
   return next._zod.run({
    value: left.value,
    issues: left.issues
   }, ctx);
  }
  const $ZodLazy = $constructor("$ZodLazy", (inst, def) => {
   $ZodType.init(inst, def);
   defineLazy(inst._zod, "innerType", () => {
    const d = def;
    if (!d._cachedInner) d._cachedInner = def.getter();
    return d._cachedInner;
   });
   defineLazyInternal(inst, "pattern", zod => zod.innerType?._zod?.pattern);
   defineLazyInternal(inst, "propValues", zod => zod.innerType?._zod?.propValues);
   defineLazyInternal(inst, "optin", zod => zod.innerType?._zod?.optin ?? void 0);
   defineLazyInternal(inst, "optout", zod => zod.innerType?._zod?.optout ?? void 0);
   inst._zod.parse = (payload, ctx) => {
    const inner = inst._zod.innerType;
    return inner._zod.run(payload, ctx);
   };
  });
  const $ZodCustom = $constructor("$ZodCustom", (inst, def) => {
   $ZodCheck.init(inst, def);
   $ZodType.init(inst, def);
   inst._zod.parse = (payload, _) => payload;
   inst._zod.check = payload => {
    const input = payload.value;
    const r = def.fn(input);
    if (r instanceof Promise) return r.then(r => handleRefineResult(r, payload, input, inst));
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
     path: [ ...inst._zod.def.path ?? [] ],
     continue: !inst._zod.def.abort
    };
    if (inst._zod.def.params) _iss.params = inst._zod.def.params;
    payload.issues.push(util_issue(_iss));
   }
  }
  //! ./node_modules/zod/v4/core/registries.js
    var registries_a;
  class $ZodRegistry {
   constructor() {
    this._map = new WeakMap;
    this._idmap = new Map;
   }
   add(schema, ..._meta) {
    const meta = _meta[0];
    this._map.set(schema, meta);
    if (meta && typeof meta === "object" && "id" in meta) this._idmap.set(meta.id, schema);
    return this;
   }
   clear() {
    this._map = new WeakMap;
    this._idmap = new Map;
    return this;
   }
   remove(schema) {
    const meta = this._map.get(schema);
    if (meta && typeof meta === "object" && "id" in meta) this._idmap.delete(meta.id);
    this._map.delete(schema);
    return this;
   }
   get(schema) {
    const p = schema._zod.parent;
    if (p) {
     const pm = {
      ...this.get(p) ?? {}
     };
     delete pm.id;
     const f = {
      ...pm,
      ...this._map.get(schema)
     };
     return Object.keys(f).length ? f : void 0;
    }
    return this._map.get(schema);
   }
   has(schema) {
    return this._map.has(schema);
   }
  }
  function registry() {
   return new $ZodRegistry;
  }
  (registries_a = globalThis).__zod_globalRegistry ?? (registries_a.__zod_globalRegistry = registry());
  globalThis;
  //! ./node_modules/zod/v4/core/api.js
    function snapshotChecks(def) {
   if (def.checks) def.checks = [ ...def.checks ];
   return def;
  }
  function _string(Class, params) {
   return new Class(snapshotChecks({
    type: "string",
    ...normalizeParams(params)
   }));
  }
  function _number(Class, params) {
   return new Class(snapshotChecks({
    type: "number",
    checks: [],
    ...normalizeParams(params)
   }));
  }
  function _boolean(Class, params) {
   return new Class({
    type: "boolean",
    ...normalizeParams(params)
   });
  }
  function _unknown(Class) {
   return new Class({
    type: "unknown"
   });
  }
  function _custom(Class, fn, _params) {
   const norm = normalizeParams(_params);
   norm.abort ?? (norm.abort = true);
   const schema = new Class({
    type: "custom",
    check: "custom",
    fn,
    ...norm
   });
   return schema;
  }
  function _refine(Class, fn, _params) {
   const schema = new Class({
    type: "custom",
    check: "custom",
    fn,
    ...normalizeParams(_params)
   });
   return schema;
  }
  //! ./node_modules/zod/v4/mini/schemas.js
  const ZodMiniType = $constructor("ZodMiniType", (inst, def) => {
   if (!inst._zod) throw new Error("Uninitialized schema in ZodMiniType.");
   $ZodType.init(inst, def);
   inst.def = def;
   inst.type = def.type;
  }, {
   get with() {
    return this.check;
   },
   set with(value) {
    own(this, "with", value);
   },
   parse(data, params) {
    return parse_parse(this, data, params, {
     callee: this.parse
    });
   },
   parseAsync(data, params) {
    return parse_parseAsync(this, data, params, {
     callee: this.parseAsync
    });
   },
   safeParse(data, params) {
    return safeParse(this, data, params);
   },
   safeParseAsync(data, params) {
    return safeParseAsync(this, data, params);
   },
   check(...checks) {
    const def = this.def;
    return this.clone({
     ...def,
     checks: [ ...def.checks ?? [], ...checks.map(ch => typeof ch === "function" ? {
      _zod: {
       check: ch,
       def: {
        check: "custom"
       },
       onattach: []
      }
     } : ch) ]
    }, {
     parent: true
    });
   },
   clone(_def, params) {
    return clone(this, _def, params);
   },
   brand() {
    return this;
   },
   register(reg, meta) {
    reg.add(this, meta);
    return this;
   },
   apply(fn, ...args) {
    return args.length === 0 ? fn(this) : fn(this, ...args);
   }
  });
  const ZodMiniString = $constructor("ZodMiniString", (inst, def) => {
   $ZodString.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function schemas_string(params) {
   return _string(ZodMiniString, params);
  }
  const ZodMiniNumber = $constructor("ZodMiniNumber", (inst, def) => {
   $ZodNumber.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function schemas_number(params) {
   return _number(ZodMiniNumber, params);
  }
  const ZodMiniBoolean = $constructor("ZodMiniBoolean", (inst, def) => {
   $ZodBoolean.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function schemas_boolean(params) {
   return _boolean(ZodMiniBoolean, params);
  }
  const ZodMiniUnknown = $constructor("ZodMiniUnknown", (inst, def) => {
   $ZodUnknown.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function unknown() {
   return _unknown(ZodMiniUnknown);
  }
  const ZodMiniArray = $constructor("ZodMiniArray", (inst, def) => {
   $ZodArray.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function array(element, params) {
   return new ZodMiniArray({
    type: "array",
    element,
    ...normalizeParams(params)
   });
  }
  const ZodMiniObject = $constructor("ZodMiniObject", (inst, def) => {
   $ZodObject.init(inst, def);
   ZodMiniType.init(inst, def);
   installLazyProp(inst, "shape", self => self._zod.def.shape, false);
  });
  function object(shape, params) {
   const def = {
    type: "object",
    shape: shape ?? {},
    ...normalizeParams(params)
   };
   return new ZodMiniObject(def);
  }
  const ZodMiniUnion = $constructor("ZodMiniUnion", (inst, def) => {
   $ZodUnion.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function union(options, params) {
   return new ZodMiniUnion({
    type: "union",
    options,
    ...normalizeParams(params)
   });
  }
  const ZodMiniTransform = $constructor("ZodMiniTransform", (inst, def) => {
   $ZodTransform.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function transform(fn) {
   return new ZodMiniTransform({
    type: "transform",
    transform: fn
   });
  }
  const ZodMiniOptional = $constructor("ZodMiniOptional", (inst, def) => {
   $ZodOptional.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function optional(innerType) {
   return new ZodMiniOptional({
    type: "optional",
    innerType
   });
  }
  const ZodMiniNullable = $constructor("ZodMiniNullable", (inst, def) => {
   $ZodNullable.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function nullable(innerType) {
   return new ZodMiniNullable({
    type: "nullable",
    innerType
   });
  }
  const ZodMiniDefault = $constructor("ZodMiniDefault", (inst, def) => {
   $ZodDefault.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function schemas_default(innerType, defaultValue) {
   return new ZodMiniDefault({
    type: "default",
    innerType,
    get defaultValue() {
     return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
    }
   });
  }
  const ZodMiniCatch = $constructor("ZodMiniCatch", (inst, def) => {
   $ZodCatch.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function schemas_catch(innerType, catchValue) {
   return new ZodMiniCatch({
    type: "catch",
    innerType,
    catchValue: typeof catchValue === "function" ? catchValue : constantCatch(catchValue)
   });
  }
  const ZodMiniPipe = $constructor("ZodMiniPipe", (inst, def) => {
   $ZodPipe.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function pipe(in_, out) {
   return new ZodMiniPipe({
    type: "pipe",
    in: in_,
    out
   });
  }
  const ZodMiniLazy = $constructor("ZodMiniLazy", (inst, def) => {
   $ZodLazy.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function schemas_lazy(getter) {
   return new ZodMiniLazy({
    type: "lazy",
    getter
   });
  }
  const ZodMiniCustom = $constructor("ZodMiniCustom", (inst, def) => {
   $ZodCustom.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function check(fn, params) {
   const ch = new $ZodCheck({
    check: "custom",
    ...normalizeParams(params)
   });
   ch._zod.check = fn;
   return ch;
  }
  function custom(fn, _params) {
   return _custom(ZodMiniCustom, fn ?? (() => true), _params);
  }
  function refine(fn, _params = {}) {
   return _refine(ZodMiniCustom, fn, _params);
  }
  //! ./src/chatwoot/shapes.ts
  config({
   jitless: true
  });
  const shapes_object = custom(isObject);
  const id = pipe(union([ schemas_number(), schemas_string() ]), transform(String));
  function ifReadable(schema) {
   return schemas_catch(optional(schema), void 0);
  }
  const UNREADABLE_INBOX = {
   id: ""
  };
  const hookFields = object({
   id,
   app_id: ifReadable(schemas_string()),
   inbox_id: ifReadable(id),
   inbox: schemas_catch(optional(nullable(object({
    id,
    name: ifReadable(schemas_string())
   }))), UNREADABLE_INBOX),
   account_id: optional(id),
   status: ifReadable(schemas_boolean()),
   hook_type: ifReadable(union([ schemas_string(), schemas_boolean() ])),
   settings: optional(nullable(shapes_object))
  });
  const hook = pipe(pipe(transform(raw => ({
   raw,
   fields: raw
  })), object({
   raw: shapes_object,
   fields: hookFields
  })), transform(({raw, fields}) => ({
   raw,
   id: fields.id,
   appId: fields.app_id ?? "",
   inboxId: fields.inbox_id ?? (fields.inbox === UNREADABLE_INBOX ? void 0 : fields.inbox?.id ?? ""),
   inboxName: fields.inbox?.name ?? "",
   accountId: fields.account_id,
   status: fields.status,
   hookType: String(fields.hook_type ?? ""),
   settings: fields.settings ?? void 0
  })));
  function listOf(item) {
   return pipe(array(schemas_catch(optional(item), void 0)), transform(items => {
    const readable = items.filter(each => each !== void 0);
    return {
     readable,
     isComplete: readable.length === items.length
    };
   }));
  }
  const UNREADABLE = Symbol("unreadable");
  function rules(schema) {
   const limited = schema.check(refine(value => JSON.stringify(value).length <= LONGEST_RULES));
   return union([ optional(nullable(limited)), pipe(unknown(), transform(() => UNREADABLE)) ]);
  }
  const app = schemas_lazy(() => pipe(object({
   id: schemas_string(),
   settings_json_schema: rules(shapes_object),
   visible_properties: rules(array(schemas_string())),
   hook_type: ifReadable(schemas_string()),
   allow_multiple_hooks: ifReadable(schemas_boolean()),
   hooks: listOf(hook)
  }), transform(({settings_json_schema: schema, visible_properties: visible, ...fields}) => ({
   id: fields.id,
   settingsSchema: schema === UNREADABLE ? void 0 : schema ?? void 0,
   hasUnreadableSchema: schema === UNREADABLE,
   visibleProperties: visible === UNREADABLE ? void 0 : visible ?? [],
   hookType: fields.hook_type ?? "",
   allowsSeveral: fields.allow_multiple_hooks,
   hooks: fields.hooks.readable.filter(hook => isOfApp(hook, fields.id)),
   isComplete: fields.hooks.isComplete && fields.hooks.readable.every(hook => isOfApp(hook, fields.id))
  }))));
  function isOfApp({appId}, id) {
   return appId === "" || appId === id;
  }
  const apps = schemas_lazy(() => pipe(pipe(transform(raw => ({
   raw,
   list: raw
  })), object({
   raw: object({
    payload: array(unknown())
   }),
   list: object({
    payload: listOf(app)
   })
  })), transform(({raw, list: {payload}}) => ({
   apps: payload.readable,
   isComplete: payload.isComplete,
   rawHooks: raw.payload.flatMap(each => isObject(each) && Array.isArray(each.hooks) ? each.hooks : [])
  }))));
  const account = schemas_lazy(() => pipe(object({
   id,
   name: ifReadable(schemas_string()),
   role: ifReadable(schemas_string()),
   status: ifReadable(schemas_string())
  }), transform(({id, name = "", role, status}) => ({
   id,
   name,
   isAdministrator: role === "administrator",
   isActive: status !== "suspended"
  }))));
  const shapes = {
   hook,
   apps,
   accounts: schemas_lazy(() => pipe(object({
    accounts: array(account)
   }), transform(({accounts}) => accounts)))
  };
  //! ./src/chatwoot/client.ts
    class ChatwootClient {
   #options;
   #gap;
   #tokenHeader="api_access_token";
   acceptsUpdates=false;
   #idle=[];
   constructor(options) {
    this.#options = options;
    this.#gap = new Gap(options.stopping);
   }
   async updateHook(accountId, hookId, {status, settings}) {
    const body = JSON.stringify({
     status: status === void 0 ? void 0 : Number(status),
     settings
    });
    const path = `accounts/${accountId}/integrations/hooks/${hookId}`;
    const request = {
     method: "PATCH",
     accountId,
     path,
     body
    };
    const {read, requestId} = await this.#read(request, shapes.hook, "not-a-hook");
    this.acceptsUpdates = true;
    return {
     hook: read,
     requestId
    };
   }
   async listApps(accountId, retries) {
    const path = `accounts/${accountId}/integrations/apps`;
    return (await this.#read({
     method: "GET",
     accountId,
     path
    }, shapes.apps, "not-a-list", retries)).read;
   }
   async listAccounts() {
    try {
     return (await this.#read({
      method: "GET",
      path: "profile"
     }, shapes.accounts, "not-a-list")).read;
    } catch (error) {
     const failure = failureIn(error);
     throw new FailureError(failure.kind === "not-found" ? {
      ...failure,
      kind: "wrong-address"
     } : failure);
    }
   }
   async #read(request, shape, kindIfInvalid, retries = this.#options.retries) {
    const {stopping} = this.#options;
    let mayBeApplied = false;
    let slowdowns = 0;
    for (let attempts = 1, retry = 0; ;attempts++) {
     const startedAt = await this.#gap.turn();
     if (stopping.aborted) throw canceled(request, mayBeApplied, attempts - 1);
     try {
      const read = await this.#attempt(request, shape, kindIfInvalid);
      this.#gap.accept();
      return read;
     } catch (error) {
      const last = failureIn(error);
      if (last.mayBeApplied) mayBeApplied = true;
      const failure = {
       ...last,
       mayBeApplied,
       attempts
      };
      if (!isRepeatable(failure)) throw new FailureError(failure);
      if (isGatewayLimit(failure) && slowdowns < MOST_SLOWDOWNS && this.#isSlowedDown(failure, startedAt)) {
       slowdowns++;
       continue;
      }
      if (retry === retries) throw new FailureError(failure);
      retry++;
      await this.#waitBefore(retry, failure, request);
      if (stopping.aborted) throw canceled(request, mayBeApplied, attempts);
     }
    }
   }
   #isSlowedDown(failure, startedAt) {
    const {retryAfterMs = 0} = failure;
    this.#gap.pause(retryAfterMs);
    const gapMs = this.#gap.reject(startedAt);
    if (gapMs === void 0) return false;
    this.#options.onLimit(failure, gapMs, Math.max(gapMs, retryAfterMs));
    return true;
   }
   async #waitBefore(retry, failure, {accountId}) {
    const waitMs = waitBefore(retry, failure);
    this.#options.onRetry(failure, waitMs, retry, accountId);
    if (failure.kind === "rate-limited") this.#gap.pause(waitMs);
    await clock.sleep(waitMs, this.#options.stopping);
   }
   async #attempt(request, shape, kindIfInvalid) {
    const response = await this.#respond(request);
    if (response.status !== 200) throw new FailureError(failureOf(response));
    if (isCached(response)) throw new FailureError(failureOf(response, "cached-list"));
    const read = safeParse(shape, client_parse(response));
    if (!read.success) throw new FailureError(failureOf(response, kindIfInvalid));
    return {
     read: read.data,
     requestId: response.headers["x-request-id"]
    };
   }
   async #respond(request) {
    const connection = this.#idle.pop() ?? new Connection(this.#options);
    try {
     const response = await this.#exchange(connection, request);
     this.#idle.push(connection);
     return response;
    } catch (error) {
     connection.close();
     throw error;
    }
   }
   async #exchange(connection, request) {
    const tokenHeader = this.#tokenHeader;
    const response = await connection.exchange(this.#requestWith(tokenHeader, request));
    if (tokenHeader === OTHER_TOKEN_HEADER || !isTokenHeaderLost(response)) return response;
    if (this.#options.stopping.aborted) throw canceled(request, false, 1);
    this.#options.onOtherHeader(OTHER_TOKEN_HEADER);
    if (response.status !== 401) connection.disconnect();
    const second = await connection.exchange(this.#requestWith(OTHER_TOKEN_HEADER, request));
    if (!isTokenHeaderLost(second)) this.#tokenHeader = OTHER_TOKEN_HEADER;
    return second;
   }
   #requestWith(tokenHeader, {method, path, body}) {
    const {baseUrl, token, extraHeaders} = this.#options;
    const headers = {
     ...extraHeaders,
     [tokenHeader]: token,
     accept: "application/json",
     "accept-encoding": "identity",
     ...body === void 0 ? {
      "cache-control": "no-cache"
     } : {
      "content-type": "application/json"
     }
    };
    return {
     method,
     url: new URL(`${baseUrl}/api/v1/${path}`),
     headers,
     body
    };
   }
  }
  const OTHER_TOKEN_HEADER = "api-access-token";
  function canceled({method}, mayBeApplied, attempts) {
   return new FailureError({
    kind: "canceled",
    method,
    mayBeApplied,
    attempts
   });
  }
  function isRepeatable({kind, retryAfterMs = 0}) {
   return FAILURES[kind].isTransient && retryAfterMs <= LONGEST_WAIT_MS;
  }
  function waitBefore(retry, {kind, retryAfterMs, intoMinuteMs}) {
   if (retryAfterMs) return retryAfterMs;
   if (kind === "rate-limited") return MINUTE_MS - (intoMinuteMs ?? clock.now() % MINUTE_MS) + FIRST_BACKOFF_MS * Math.random();
   return Math.min(FIRST_BACKOFF_MS * 2 ** (retry - 1), LONGEST_BACKOFF_MS) * (1 + Math.random() / 2);
  }
  function client_parse(response) {
   const {body, isText} = response;
   if (isTooLarge(body)) throw new FailureError(failureOf(response, "response-too-large"));
   const isHalf = /^\s*[{[]/.test(body) && !/[}\]]\s*$/.test(body);
   const kind = isHalf ? "incomplete-response" : isMarkup(body) ? "web-page" : "not-json";
   if (!isText) throw new FailureError(failureOf(response, kind));
   try {
    return parseFaithfully(body);
   } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new FailureError(failureOf(response, kind));
   }
  }
  //! ./src/hooks/pace.ts
    class Pace {
   #stopping;
   #isFound=false;
   #transientInARow=0;
   #stop;
   constructor(stopping) {
    this.#stopping = stopping;
   }
   allows(running) {
    return running < LANES;
   }
   get stop() {
    return this.#stop ?? (this.#stopping.aborted ? {
     kind: "canceled"
    } : void 0);
   }
   foundChatwoot() {
    this.#isFound = true;
   }
   observe({result, failure}) {
    if (result === "skipped") return;
    if (result !== "failed") {
     this.#transientInARow = 0;
     this.#isFound = true;
     return;
    }
    const {isTransient, concerns} = FAILURES[failure.kind];
    this.#transientInARow = isTransient ? this.#transientInARow + 1 : 0;
    const concernsAll = concerns === "all" || concerns === "all-at-first" && !this.#isFound;
    if (concernsAll || this.#transientInARow >= MOST_TRANSIENT_IN_A_ROW) this.#stop ??= {
     ...failure,
     mayBeApplied: false
    };
   }
  }
  //! ./src/hooks/apps.ts
    const APP_ID = new RegExp(`^[\\w-]{1,${LONGEST_APP_ID}}$`);
  const LEFT_OUT_APPS = new Set([ "slack", "linear", "notion", "shopify", "leadsquared" ]);
  const CHATWOOT_APPS = new Set([ ...LEFT_OUT_APPS, "openai", "dialogflow", "google_translate", "dyte", "webhook", "dashboard_apps", "fullcontact" ]);
  //! ./src/hooks/job.ts
    function selectedInbox(selection) {
   return selection.by === "app" && selection.inbox !== "all" ? selection.inbox : void 0;
  }
  //! external "node:util"
    const external_node_util_namespaceObject = require("node:util");
  //! ./src/hooks/merge.ts
    function isSame(sent, shown) {
   return (0, external_node_util_namespaceObject.isDeepStrictEqual)(normalized(sent), normalized(shown));
  }
  function normalized(value) {
   return parseFaithfully(JSON.stringify(value), isExact);
  }
  function showHiddenSettings(apps) {
   return apps.some(({hooks, visibleProperties}) => {
    if (!visibleProperties) return false;
    const visible = new Set(visibleProperties);
    return hooks.some(({settings}) => Object.keys(settings ?? {}).some(key => !visible.has(key)));
   });
  }
  function hiddenKeys({settingsSchema, visibleProperties}) {
   const {properties = {}, patternProperties, additionalProperties} = settingsSchema ?? {};
   const isComplete = additionalProperties === false && patternProperties === void 0 && isObject(properties);
   if (!visibleProperties || !isComplete) return;
   const visible = new Set(visibleProperties);
   return Object.keys(properties).filter(key => !visible.has(key));
  }
  function mergeSettings(stored, given, remove) {
   const kept = Object.entries(stored).filter(([key]) => !Object.hasOwn(given, key) && !remove.includes(key));
   return Object.fromEntries([ ...kept, ...Object.entries(given) ]);
  }
  function requiredKeys({settingsSchema}) {
   return [ settingsSchema?.required ].flat().filter(key => typeof key === "string");
  }
  function isInSchema(key, {settingsSchema}) {
   return isObject(settingsSchema?.properties) && Object.hasOwn(settingsSchema.properties, key);
  }
  //! ./src/hooks/targets.ts
    async function findAccounts({accounts}, chatwoot) {
   if (accounts !== "all") return {
    ids: accounts,
    names: new Map,
    leftOut: []
   };
   const listed = await chatwoot.listAccounts();
   if (!listed.every(({id}) => isId(id))) throw new FailureError({
    kind: "not-a-list",
    method: "GET"
   });
   const isIncluded = ({isAdministrator, isActive}) => isAdministrator && isActive;
   const ids = [ ...new Set(listed.filter(isIncluded).map(({id}) => id)) ];
   const others = listed.filter(account => !isIncluded(account) && !ids.includes(account.id));
   const leftOut = [ ...new Map(others.map(account => [ account.id, account ])).values() ];
   if (ids.length === 0) throw new FailureError({
    kind: "no-accounts",
    method: "GET",
    accounts: leftOut
   });
   if (ids.length > MOST_TARGETS) throw new FailureError({
    kind: "too-many-accounts",
    method: "GET"
   });
   return {
    ids,
    names: new Map(listed.map(({id, name}) => [ id, name ])),
    leftOut
   };
  }
  function hooksIn({apps, isComplete}, accountId) {
   const hidesSettings = !showHiddenSettings(apps);
   const all = apps.flatMap(app => app.hooks);
   const listed = apps.flatMap(app => app.hooks.map(hook => ({
    hook,
    app,
    hidesSettings
   })));
   const foreign = listed.filter(({hook}) => hook.accountId !== void 0 && hook.accountId !== accountId);
   if (foreign.length > 0) throw new FailureError({
    kind: "other-account",
    method: "GET",
    hooks: foreign.map(({hook}) => hook)
   });
   const list = {
    hooks: listed,
    apps,
    isComplete: isComplete && apps.every(app => app.isComplete)
   };
   if (hasRepeated(all.map(({id}) => id)) || hasRepeated(apps.map(({id}) => id))) throw entryUnreadable(list);
   return list;
  }
  function findMatchingHooks(list, selection) {
   const {hooks, apps} = list;
   const found = selection.by === "app" ? hooks.filter(listed => isOf(listed, selection)) : hooks;
   const app = selection.by === "app" ? apps.filter(({id}) => id === selection.appId) : [];
   const isOdd = app.some(({isComplete, hooks}) => !isComplete || selectedInbox(selection) !== void 0 && hooks.some(({inboxId}) => inboxId === void 0));
   if (isOdd || found.length === 0 && !list.isComplete) throw entryUnreadable(list);
   if (selection.by === "app" && app.length === 0) throw new FailureError({
    kind: "app-not-listed",
    apps: appIdsIn(apps)
   });
   if (found.length === 0) throw new FailureError({
    kind: "no-hook-found",
    hooks: hooks.map(({hook}) => hook)
   });
   const isOne = selection.by === "app" && selection.inbox !== "all";
   if (isOne && found.length > 1) throw new FailureError({
    kind: "several-hooks-found",
    hooks: found.map(({hook}) => hook)
   });
   for (const listed of found) requireUsable(listed, list);
   return found;
  }
  function isOf({app, hook}, {appId, inbox}) {
   return app.id === appId && (inbox === void 0 || inbox === "all" || hook.inboxId === inbox);
  }
  function findHookById(list, hookId) {
   const {hooks} = list;
   const listed = hooks.find(({hook}) => hook.id === hookId);
   if (!listed && !list.isComplete) throw entryUnreadable(list);
   if (!listed) throw new FailureError({
    kind: "hook-not-listed",
    hooks: hooks.map(({hook}) => hook)
   });
   requireUsable(listed, list);
   return listed;
  }
  function appIdsIn(apps) {
   const ids = apps.map(({id}) => id).filter(id => APP_ID.test(id));
   return ids.slice(0, LONGEST_LIST);
  }
  function requireUsable({hook}, list) {
   if (!isId(hook.id)) throw entryUnreadable(list);
   if (!Object.hasOwn(hook.raw, "settings")) throw new FailureError({
    kind: "not-administrator"
   });
  }
  function entryUnreadable(list) {
   const odd = list.apps.filter(({isComplete}) => !isComplete);
   return new FailureError({
    kind: "entry-unreadable",
    method: "GET",
    apps: appIdsIn(odd)
   });
  }
  function hasRepeated(ids) {
   return new Set(ids).size < ids.length;
  }
  function isId(text) {
   return /^[1-9]\d*$/.test(text);
  }
  //! ./src/hooks/confirm.ts
    function confirmUpdate(requested, hook, plan) {
   const {status, settings} = requested.change;
   const isOtherAccount = hook.accountId !== void 0 && hook.accountId !== requested.accountId;
   if (hook.id !== requested.hookId || isOtherAccount) throw new FailureError({
    kind: "other-hook",
    hooks: [ hook ]
   });
   if (status !== void 0 && hook.status === void 0) throw new FailureError({
    kind: "status-missing"
   });
   if (status !== void 0 && hook.status !== status) throw new FailureError({
    kind: "status-differs"
   });
   if (!settings) return [];
   const unshown = confirmSettings(settings, hook, plan?.listed);
   const removed = hook.settings ? [] : plan?.settings.filter(({effect}) => effect === "removed").map(({key}) => key) ?? [];
   return [ ...unshown, ...removed, ...plan?.hiddenRemoved ?? [] ];
  }
  function confirmSettings(sent, {settings: shown = {}, raw}, listed) {
   const keys = Object.keys(sent);
   const differing = keys.filter(key => Object.hasOwn(shown, key) && !isSame(sent[key], shown[key]));
   if (differing.length > 0) throw new FailureError({
    kind: "settings-differ",
    keys: differing
   });
   const remaining = Object.keys(shown).filter(key => !Object.hasOwn(sent, key));
   if (remaining.length > 0) throw new FailureError({
    kind: "settings-not-removed",
    keys: remaining
   });
   const unshown = keys.filter(key => !Object.hasOwn(shown, key));
   const isShown = shownKeys(listed);
   const missing = unshown.filter(key => raw.settings === null || isShown.has(key));
   if (missing.length > 0) throw new FailureError({
    kind: "settings-missing",
    keys: missing
   });
   return unshown;
  }
  function shownKeys(listed) {
   if (!listed) return new Set;
   const {hook, app, hidesSettings} = listed;
   return new Set([ ...app.visibleProperties ?? [], ...hidesSettings ? [] : Object.keys(hook.settings ?? {}) ]);
  }
  //! ./node_modules/@cfworker/json-schema/dist/esm/pointer.js
    function encodePointer(p) {
   return encodeURI(escapePointer(p)).replace(/#/g, "%23");
  }
  function escapePointer(p) {
   return p.replace(/~/g, "~0").replace(/\//g, "~1");
  }
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
  function dereference(schema, lookup = Object.create(null), baseURI = initialBaseURI, basePointer = "") {
   if (schema && typeof schema === "object" && !Array.isArray(schema)) {
    const id = schema.$id || schema["id"];
    if (id) {
     const url = resolveURI(id, baseURI);
     if (url.hash.length > 1) lookup[url.href] = schema; else {
      url.hash = "";
      if (basePointer === "") baseURI = url; else dereference(schema, lookup, baseURI);
     }
    }
   } else if (schema !== true && schema !== false) return lookup;
   const schemaURI = baseURI.href + (basePointer ? "#" + basePointer : "");
   if (lookup[schemaURI] !== void 0 && lookup[schemaURI] !== schema) throw new Error(`Duplicate schema URI "${schemaURI}".`);
   lookup[schemaURI] = schema;
   if (schema === true || schema === false) return lookup;
   if (schema.__absolute_uri__ === void 0) Object.defineProperty(schema, "__absolute_uri__", {
    enumerable: false,
    value: schemaURI
   });
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
    if (ignoredKeyword[key]) continue;
    const keyBase = `${basePointer}/${encodePointer(key)}`;
    const subSchema = schema[key];
    if (Array.isArray(subSchema)) {
     if (schemaArrayKeyword[key]) {
      const length = subSchema.length;
      for (let i = 0; i < length; i++) dereference(subSchema[i], lookup, baseURI, `${keyBase}/${i}`);
     }
    } else if (schemaMapKeyword[key]) for (let subKey in subSchema) dereference(subSchema[subKey], lookup, baseURI, `${keyBase}/${encodePointer(subKey)}`); else dereference(subSchema, lookup, baseURI, keyBase);
   }
   return lookup;
  }
  //! ./node_modules/@cfworker/json-schema/dist/esm/deep-compare-strict.js
    function deepCompareStrict(a, b) {
   const typeofa = typeof a;
   if (typeofa !== typeof b) return false;
   const aIsArray = Array.isArray(a);
   const bIsArray = Array.isArray(b);
   if (aIsArray !== bIsArray) return false;
   if (aIsArray) {
    const length = a.length;
    if (length !== b.length) return false;
    for (let i = 0; i < length; i++) if (!deepCompareStrict(a[i], b[i])) return false;
    return true;
   }
   if (typeofa === "object") {
    if (!a || !b) return a === b;
    const aKeys = Object.keys(a);
    const bKeys = Object.keys(b);
    const length = aKeys.length;
    if (length !== bKeys.length) return false;
    for (const k of aKeys) {
     if (!Object.prototype.hasOwnProperty.call(b, k)) return false;
     if (!deepCompareStrict(a[k], b[k])) return false;
    }
    return true;
   }
   return a === b;
  }
  //! ./node_modules/@cfworker/json-schema/dist/esm/format.js
    const DATE = /^(\d\d\d\d)-(\d\d)-(\d\d)$/;
  const DAYS = [ 0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 ];
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
  const EMAIL = input => {
   const matches = input.match(EMAIL_ADDRESS);
   if (!matches) return false;
   const name = matches[1];
   const host = matches[2];
   if (!name || !host || name.length > 64 || host.length > 253) return false;
   if (name[0] !== '"' && (name[0] === "." || name.endsWith(".") || name.includes(".."))) return false;
   if (host.startsWith("[") && host.endsWith("]")) {
    const address = host.slice(1, -1);
    if (/^ipv6:/i.test(address)) return IPV6.test(address.slice(5));
    return IPV4.test(address);
   }
   return HOSTNAME.test(host);
  };
  const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)$/;
  const IPV6 = /^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i;
  const DURATION = input => /^P(?:\d+W|(?:(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)(?:T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?|T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S)))$/.test(input);
  function bind(r) {
   return r.test.bind(r);
  }
  const format_format = {
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
   if (!matches) return false;
   const yearPart = matches[1];
   const monthPart = matches[2];
   const dayPart = matches[3];
   if (!yearPart || !monthPart || !dayPart) return false;
   const year = +yearPart;
   const month = +monthPart;
   const day = +dayPart;
   const maxDay = month == 2 && isLeapYear(year) ? 29 : DAYS[month];
   return month >= 1 && month <= 12 && day >= 1 && maxDay !== void 0 && day <= maxDay;
  }
  function format_time(full, str) {
   const matches = str.match(TIME);
   if (!matches) return false;
   const hourPart = matches[1];
   const minutePart = matches[2];
   const secondPart = matches[3];
   if (!hourPart || !minutePart || !secondPart) return false;
   const hour = +hourPart;
   const minute = +minutePart;
   const second = +secondPart;
   const timeZone = matches[5];
   const offsetSign = matches[6];
   const offsetHour = +(matches[7] ?? 0);
   const offsetMinute = +(matches[8] ?? 0);
   if (hour > 23 || minute > 59 || second > 60 || offsetHour > 23 || offsetMinute > 59 || full && timeZone === void 0) return false;
   if (second < 60) return true;
   const offsetDirection = offsetSign === "+" ? 1 : offsetSign === "-" ? -1 : 0;
   const utcMinute = (hour * 60 + minute - offsetDirection * (offsetHour * 60 + offsetMinute) + 1440) % 1440;
   return utcMinute === 1439;
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
   if (Z_ANCHOR.test(str)) return false;
   try {
    return true;
   } catch (e) {
    return false;
   }
  }
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
     if ((charCode & 64512) == 56320) index++;
    }
   }
   return result;
  }
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
   return [ BigInt(coefficient.replace(".", "")), Number(exponent) - fractionLength ];
  }
  function isMultipleOf(instance, divisor) {
   if (!Number.isFinite(instance) || !Number.isFinite(divisor) || divisor <= 0) return false;
   const [instanceCoefficient, instanceExponent] = decimalInteger(instance);
   const [divisorCoefficient, divisorExponent] = decimalInteger(divisor);
   const exponentDifference = instanceExponent - divisorExponent;
   if (exponentDifference >= 0) return instanceCoefficient * 10n ** BigInt(exponentDifference) % divisorCoefficient === 0n;
   return instanceCoefficient % (divisorCoefficient * 10n ** BigInt(-exponentDifference)) === 0n;
  }
  function validate_validate(instance, schema, draft = "2019-09", lookup = dereference(schema), shortCircuit = true, recursiveAnchor = null, instanceLocation = "#", schemaLocation = "#", evaluated = Object.create(null)) {
   if (schema === true) return {
    valid: true,
    errors: []
   };
   if (schema === false) return {
    valid: false,
    errors: [ {
     instanceLocation,
     keyword: "false",
     keywordLocation: instanceLocation,
     error: "False boolean schema."
    } ]
   };
   const rawInstanceType = typeof instance;
   let instanceType;
   switch (rawInstanceType) {
   case "boolean":
   case "number":
   case "string":
    instanceType = rawInstanceType;
    break;

   case "object":
    if (instance === null) instanceType = "null"; else if (Array.isArray(instance)) instanceType = "array"; else instanceType = "object";
    break;

   default:
    throw new Error(`Instances of "${rawInstanceType}" type are not supported.`);
   }
   const {$ref, $recursiveRef, $recursiveAnchor, type: $type, const: $const, enum: $enum, required: $required, not: $not, anyOf: $anyOf, allOf: $allOf, oneOf: $oneOf, if: $if, then: $then, else: $else, format: $format, properties: $properties, patternProperties: $patternProperties, additionalProperties: $additionalProperties, unevaluatedProperties: $unevaluatedProperties, minProperties: $minProperties, maxProperties: $maxProperties, propertyNames: $propertyNames, dependentRequired: $dependentRequired, dependentSchemas: $dependentSchemas, dependencies: $dependencies, prefixItems: $prefixItems, items: $items, additionalItems: $additionalItems, unevaluatedItems: $unevaluatedItems, contains: $contains, minContains: $minContains, maxContains: $maxContains, minItems: $minItems, maxItems: $maxItems, uniqueItems: $uniqueItems, minimum: $minimum, maximum: $maximum, exclusiveMinimum: $exclusiveMinimum, exclusiveMaximum: $exclusiveMaximum, multipleOf: $multipleOf, minLength: $minLength, maxLength: $maxLength, pattern: $pattern, __absolute_ref__, __absolute_recursive_ref__} = schema;
   const errors = [];
   if ($recursiveAnchor === true && recursiveAnchor === null) recursiveAnchor = schema;
   if ($recursiveRef === "#") {
    const refSchema = recursiveAnchor === null ? lookup[__absolute_recursive_ref__] : recursiveAnchor;
    const keywordLocation = `${schemaLocation}/$recursiveRef`;
    const result = validate_validate(instance, recursiveAnchor === null ? schema : recursiveAnchor, draft, lookup, shortCircuit, refSchema, instanceLocation, keywordLocation, evaluated);
    if (!result.valid) errors.push({
     instanceLocation,
     keyword: "$recursiveRef",
     keywordLocation,
     error: "A subschema had errors."
    }, ...result.errors);
   }
   if ($ref !== void 0) {
    const uri = __absolute_ref__ || $ref;
    const refSchema = lookup[uri];
    if (refSchema === void 0) {
     let message = `Unresolved $ref "${$ref}".`;
     if (__absolute_ref__ && __absolute_ref__ !== $ref) message += `  Absolute URI "${__absolute_ref__}".`;
     message += `\nKnown schemas:\n- ${Object.keys(lookup).join("\n- ")}`;
     throw new Error(message);
    }
    const keywordLocation = `${schemaLocation}/$ref`;
    const result = validate_validate(instance, refSchema, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, keywordLocation, evaluated);
    if (!result.valid) errors.push({
     instanceLocation,
     keyword: "$ref",
     keywordLocation,
     error: "A subschema had errors."
    }, ...result.errors);
    if (draft === "4" || draft === "7") return {
     valid: errors.length === 0,
     errors
    };
   }
   if (Array.isArray($type)) {
    let length = $type.length;
    let valid = false;
    for (let i = 0; i < length; i++) if (instanceType === $type[i] || $type[i] === "integer" && instanceType === "number" && instance % 1 === 0 && instance === instance) {
     valid = true;
     break;
    }
    if (!valid) errors.push({
     instanceLocation,
     keyword: "type",
     keywordLocation: `${schemaLocation}/type`,
     error: `Instance type "${instanceType}" is invalid. Expected "${$type.join('", "')}".`
    });
   } else if ($type === "integer") {
    if (instanceType !== "number" || instance % 1 || instance !== instance) errors.push({
     instanceLocation,
     keyword: "type",
     keywordLocation: `${schemaLocation}/type`,
     error: `Instance type "${instanceType}" is invalid. Expected "${$type}".`
    });
   } else if ($type !== void 0 && instanceType !== $type) errors.push({
    instanceLocation,
    keyword: "type",
    keywordLocation: `${schemaLocation}/type`,
    error: `Instance type "${instanceType}" is invalid. Expected "${$type}".`
   });
   if ($const !== void 0) if (instanceType === "object" || instanceType === "array") {
    if (!deepCompareStrict(instance, $const)) errors.push({
     instanceLocation,
     keyword: "const",
     keywordLocation: `${schemaLocation}/const`,
     error: `Instance does not match ${JSON.stringify($const)}.`
    });
   } else if (instance !== $const) errors.push({
    instanceLocation,
    keyword: "const",
    keywordLocation: `${schemaLocation}/const`,
    error: `Instance does not match ${JSON.stringify($const)}.`
   });
   if ($enum !== void 0) if (instanceType === "object" || instanceType === "array") {
    if (!$enum.some(value => deepCompareStrict(instance, value))) errors.push({
     instanceLocation,
     keyword: "enum",
     keywordLocation: `${schemaLocation}/enum`,
     error: `Instance does not match any of ${JSON.stringify($enum)}.`
    });
   } else if (!$enum.some(value => instance === value)) errors.push({
    instanceLocation,
    keyword: "enum",
    keywordLocation: `${schemaLocation}/enum`,
    error: `Instance does not match any of ${JSON.stringify($enum)}.`
   });
   if ($not !== void 0) {
    const keywordLocation = `${schemaLocation}/not`;
    const result = validate_validate(instance, $not, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, keywordLocation);
    if (result.valid) errors.push({
     instanceLocation,
     keyword: "not",
     keywordLocation,
     error: 'Instance matched "not" schema.'
    });
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
     if (result.valid) subEvaluateds.push(subEvaluated);
    }
    if (anyValid) errors.length = errorsLength; else errors.splice(errorsLength, 0, {
     instanceLocation,
     keyword: "anyOf",
     keywordLocation,
     error: "Instance does not match any subschemas."
    });
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
     if (result.valid) subEvaluateds.push(subEvaluated);
    }
    if (allValid) errors.length = errorsLength; else errors.splice(errorsLength, 0, {
     instanceLocation,
     keyword: "allOf",
     keywordLocation,
     error: "Instance does not match every subschema."
    });
   }
   if ($oneOf !== void 0) {
    const keywordLocation = `${schemaLocation}/oneOf`;
    const errorsLength = errors.length;
    const matches = $oneOf.filter((subSchema, i) => {
     const subEvaluated = Object.create(evaluated);
     const result = validate_validate(instance, subSchema, draft, lookup, shortCircuit, $recursiveAnchor === true ? recursiveAnchor : null, instanceLocation, `${keywordLocation}/${i}`, subEvaluated);
     errors.push(...result.errors);
     if (result.valid) subEvaluateds.push(subEvaluated);
     return result.valid;
    }).length;
    if (matches === 1) errors.length = errorsLength; else errors.splice(errorsLength, 0, {
     instanceLocation,
     keyword: "oneOf",
     keywordLocation,
     error: `Instance does not match exactly one subschema (${matches} matches).`
    });
   }
   if (instanceType === "object" || instanceType === "array") Object.assign(evaluated, ...subEvaluateds);
   if ($if !== void 0) {
    const keywordLocation = `${schemaLocation}/if`;
    const ifEvaluated = Object.create(null);
    const conditionResult = validate_validate(instance, $if, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, keywordLocation, ifEvaluated).valid;
    if (conditionResult) {
     Object.assign(evaluated, ifEvaluated);
     if ($then !== void 0) {
      const thenResult = validate_validate(instance, $then, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, `${schemaLocation}/then`, evaluated);
      if (!thenResult.valid) errors.push({
       instanceLocation,
       keyword: "if",
       keywordLocation,
       error: 'Instance does not match "then" schema.'
      }, ...thenResult.errors);
     }
    } else if ($else !== void 0) {
     const elseResult = validate_validate(instance, $else, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, `${schemaLocation}/else`, evaluated);
     if (!elseResult.valid) errors.push({
      instanceLocation,
      keyword: "if",
      keywordLocation,
      error: 'Instance does not match "else" schema.'
     }, ...elseResult.errors);
    }
   }
   if (instanceType === "object") {
    if ($required !== void 0) for (const key of $required) if (!validate_hasOwnProperty(instance, key)) errors.push({
     instanceLocation,
     keyword: "required",
     keywordLocation: `${schemaLocation}/required`,
     error: `Instance does not have required property "${key}".`
    });
    const keys = Object.keys(instance);
    if ($minProperties !== void 0 && keys.length < $minProperties) errors.push({
     instanceLocation,
     keyword: "minProperties",
     keywordLocation: `${schemaLocation}/minProperties`,
     error: `Instance does not have at least ${$minProperties} properties.`
    });
    if ($maxProperties !== void 0 && keys.length > $maxProperties) errors.push({
     instanceLocation,
     keyword: "maxProperties",
     keywordLocation: `${schemaLocation}/maxProperties`,
     error: `Instance does not have at least ${$maxProperties} properties.`
    });
    if ($propertyNames !== void 0) {
     const keywordLocation = `${schemaLocation}/propertyNames`;
     for (const key in instance) {
      const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`;
      const result = validate_validate(key, $propertyNames, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, keywordLocation);
      if (!result.valid) errors.push({
       instanceLocation,
       keyword: "propertyNames",
       keywordLocation,
       error: `Property name "${key}" does not match schema.`
      }, ...result.errors);
     }
    }
    if ($dependentRequired !== void 0) {
     const keywordLocation = `${schemaLocation}/dependantRequired`;
     for (const key in $dependentRequired) if (validate_hasOwnProperty(instance, key)) {
      const required = $dependentRequired[key];
      for (const dependantKey of required) if (!validate_hasOwnProperty(instance, dependantKey)) errors.push({
       instanceLocation,
       keyword: "dependentRequired",
       keywordLocation,
       error: `Instance has "${key}" but does not have "${dependantKey}".`
      });
     }
    }
    if ($dependentSchemas !== void 0) for (const [key, dependentSchema] of Object.entries($dependentSchemas)) {
     const keywordLocation = `${schemaLocation}/dependentSchemas`;
     if (validate_hasOwnProperty(instance, key)) {
      const result = validate_validate(instance, dependentSchema, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, `${keywordLocation}/${encodePointer(key)}`, evaluated);
      if (!result.valid) errors.push({
       instanceLocation,
       keyword: "dependentSchemas",
       keywordLocation,
       error: `Instance has "${key}" but does not match dependant schema.`
      }, ...result.errors);
     }
    }
    if ($dependencies !== void 0) {
     const keywordLocation = `${schemaLocation}/dependencies`;
     for (const key in $dependencies) if (validate_hasOwnProperty(instance, key)) {
      const propsOrSchema = $dependencies[key];
      if (Array.isArray(propsOrSchema)) {
       for (const dependantKey of propsOrSchema) if (!validate_hasOwnProperty(instance, dependantKey)) errors.push({
        instanceLocation,
        keyword: "dependencies",
        keywordLocation,
        error: `Instance has "${key}" but does not have "${dependantKey}".`
       });
      } else {
       const result = validate_validate(instance, propsOrSchema, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, `${keywordLocation}/${encodePointer(key)}`);
       if (!result.valid) errors.push({
        instanceLocation,
        keyword: "dependencies",
        keywordLocation,
        error: `Instance has "${key}" but does not match dependant schema.`
       }, ...result.errors);
      }
     }
    }
    const thisEvaluated = Object.create(null);
    let stop = false;
    if ($properties !== void 0) {
     const keywordLocation = `${schemaLocation}/properties`;
     for (const [key, propertySchema] of Object.entries($properties)) {
      if (!validate_hasOwnProperty(instance, key)) continue;
      const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`;
      const result = validate_validate(instance[key], propertySchema, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, `${keywordLocation}/${encodePointer(key)}`);
      thisEvaluated[key] = true;
      if (result.valid) evaluated[key] = true; else {
       stop = shortCircuit;
       errors.push({
        instanceLocation,
        keyword: "properties",
        keywordLocation,
        error: `Property "${key}" does not match schema.`
       }, ...result.errors);
       if (stop) break;
      }
     }
    }
    if (!stop && $patternProperties !== void 0) {
     const keywordLocation = `${schemaLocation}/patternProperties`;
     for (const [pattern, subSchema] of Object.entries($patternProperties)) {
      const regex = new RegExp(pattern, "u");
      for (const key in instance) {
       if (!regex.test(key)) continue;
       const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`;
       const result = validate_validate(instance[key], subSchema, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, `${keywordLocation}/${encodePointer(pattern)}`);
       thisEvaluated[key] = true;
       if (result.valid) evaluated[key] = true; else {
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
      if (thisEvaluated[key]) continue;
      const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`;
      const result = validate_validate(instance[key], $additionalProperties, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, keywordLocation);
      if (result.valid) evaluated[key] = true; else {
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
     for (const key in instance) if (!evaluated[key]) {
      const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`;
      const result = validate_validate(instance[key], $unevaluatedProperties, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, keywordLocation);
      if (result.valid) evaluated[key] = true; else errors.push({
       instanceLocation,
       keyword: "unevaluatedProperties",
       keywordLocation,
       error: `Property "${key}" does not match unevaluated properties schema.`
      }, ...result.errors);
     }
    }
   } else if (instanceType === "array") {
    if ($maxItems !== void 0 && instance.length > $maxItems) errors.push({
     instanceLocation,
     keyword: "maxItems",
     keywordLocation: `${schemaLocation}/maxItems`,
     error: `Array has too many items (${instance.length} > ${$maxItems}).`
    });
    if ($minItems !== void 0 && instance.length < $minItems) errors.push({
     instanceLocation,
     keyword: "minItems",
     keywordLocation: `${schemaLocation}/minItems`,
     error: `Array has too few items (${instance.length} < ${$minItems}).`
    });
    const length = instance.length;
    let i = 0;
    let stop = false;
    if ($prefixItems !== void 0) {
     const keywordLocation = `${schemaLocation}/prefixItems`;
     const length2 = Math.min($prefixItems.length, length);
     for (;i < length2; i++) {
      const result = validate_validate(instance[i], $prefixItems[i], draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, `${keywordLocation}/${i}`);
      evaluated[i] = true;
      if (!result.valid) {
       stop = shortCircuit;
       errors.push({
        instanceLocation,
        keyword: "prefixItems",
        keywordLocation,
        error: "Items did not match schema."
       }, ...result.errors);
       if (stop) break;
      }
     }
    }
    if ($items !== void 0) {
     const keywordLocation = `${schemaLocation}/items`;
     if (Array.isArray($items)) {
      const length2 = Math.min($items.length, length);
      for (;i < length2; i++) {
       const result = validate_validate(instance[i], $items[i], draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, `${keywordLocation}/${i}`);
       evaluated[i] = true;
       if (!result.valid) {
        stop = shortCircuit;
        errors.push({
         instanceLocation,
         keyword: "items",
         keywordLocation,
         error: "Items did not match schema."
        }, ...result.errors);
        if (stop) break;
       }
      }
     } else for (;i < length; i++) {
      const result = validate_validate(instance[i], $items, draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, keywordLocation);
      evaluated[i] = true;
      if (!result.valid) {
       stop = shortCircuit;
       errors.push({
        instanceLocation,
        keyword: "items",
        keywordLocation,
        error: "Items did not match schema."
       }, ...result.errors);
       if (stop) break;
      }
     }
     if (!stop && $additionalItems !== void 0) {
      const keywordLocation = `${schemaLocation}/additionalItems`;
      for (;i < length; i++) {
       const result = validate_validate(instance[i], $additionalItems, draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, keywordLocation);
       evaluated[i] = true;
       if (!result.valid) {
        stop = shortCircuit;
        errors.push({
         instanceLocation,
         keyword: "additionalItems",
         keywordLocation,
         error: "Items did not match additional items schema."
        }, ...result.errors);
       }
      }
     }
    }
    if ($contains !== void 0) if (length === 0 && $minContains === void 0) errors.push({
     instanceLocation,
     keyword: "contains",
     keywordLocation: `${schemaLocation}/contains`,
     error: "Array is empty. It must contain at least one item matching the schema."
    }); else if ($minContains !== void 0 && length < $minContains) errors.push({
     instanceLocation,
     keyword: "minContains",
     keywordLocation: `${schemaLocation}/minContains`,
     error: `Array has less items (${length}) than minContains (${$minContains}).`
    }); else {
     const keywordLocation = `${schemaLocation}/contains`;
     const errorsLength = errors.length;
     let contained = 0;
     for (let j = 0; j < length; j++) {
      const result = validate_validate(instance[j], $contains, draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${j}`, keywordLocation);
      if (result.valid) {
       evaluated[j] = true;
       contained++;
      } else errors.push(...result.errors);
     }
     if (contained >= ($minContains || 0)) errors.length = errorsLength;
     if ($minContains === void 0 && contained === 0) errors.splice(errorsLength, 0, {
      instanceLocation,
      keyword: "contains",
      keywordLocation,
      error: "Array does not contain item matching schema."
     }); else if ($minContains !== void 0 && contained < $minContains) errors.push({
      instanceLocation,
      keyword: "minContains",
      keywordLocation: `${schemaLocation}/minContains`,
      error: `Array must contain at least ${$minContains} items matching schema. Only ${contained} items were found.`
     }); else if ($maxContains !== void 0 && contained > $maxContains) errors.push({
      instanceLocation,
      keyword: "maxContains",
      keywordLocation: `${schemaLocation}/maxContains`,
      error: `Array may contain at most ${$maxContains} items matching schema. ${contained} items were found.`
     });
    }
    if (!stop && $unevaluatedItems !== void 0) {
     const keywordLocation = `${schemaLocation}/unevaluatedItems`;
     for (i; i < length; i++) {
      if (evaluated[i]) continue;
      const result = validate_validate(instance[i], $unevaluatedItems, draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, keywordLocation);
      evaluated[i] = true;
      if (!result.valid) errors.push({
       instanceLocation,
       keyword: "unevaluatedItems",
       keywordLocation,
       error: "Items did not match unevaluated items schema."
      }, ...result.errors);
     }
    }
    if ($uniqueItems) for (let j = 0; j < length; j++) {
     const a = instance[j];
     const ao = typeof a === "object" && a !== null;
     for (let k = 0; k < length; k++) {
      if (j === k) continue;
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
   } else if (instanceType === "number") {
    if (draft === "4") {
     if ($minimum !== void 0 && ($exclusiveMinimum === true && instance <= $minimum || instance < $minimum)) errors.push({
      instanceLocation,
      keyword: "minimum",
      keywordLocation: `${schemaLocation}/minimum`,
      error: `${instance} is less than ${$exclusiveMinimum ? "or equal to " : ""} ${$minimum}.`
     });
     if ($maximum !== void 0 && ($exclusiveMaximum === true && instance >= $maximum || instance > $maximum)) errors.push({
      instanceLocation,
      keyword: "maximum",
      keywordLocation: `${schemaLocation}/maximum`,
      error: `${instance} is greater than ${$exclusiveMaximum ? "or equal to " : ""} ${$maximum}.`
     });
    } else {
     if ($minimum !== void 0 && instance < $minimum) errors.push({
      instanceLocation,
      keyword: "minimum",
      keywordLocation: `${schemaLocation}/minimum`,
      error: `${instance} is less than ${$minimum}.`
     });
     if ($maximum !== void 0 && instance > $maximum) errors.push({
      instanceLocation,
      keyword: "maximum",
      keywordLocation: `${schemaLocation}/maximum`,
      error: `${instance} is greater than ${$maximum}.`
     });
     if ($exclusiveMinimum !== void 0 && instance <= $exclusiveMinimum) errors.push({
      instanceLocation,
      keyword: "exclusiveMinimum",
      keywordLocation: `${schemaLocation}/exclusiveMinimum`,
      error: `${instance} is less than ${$exclusiveMinimum}.`
     });
     if ($exclusiveMaximum !== void 0 && instance >= $exclusiveMaximum) errors.push({
      instanceLocation,
      keyword: "exclusiveMaximum",
      keywordLocation: `${schemaLocation}/exclusiveMaximum`,
      error: `${instance} is greater than or equal to ${$exclusiveMaximum}.`
     });
    }
    if ($multipleOf !== void 0) if (!isMultipleOf(instance, $multipleOf)) errors.push({
     instanceLocation,
     keyword: "multipleOf",
     keywordLocation: `${schemaLocation}/multipleOf`,
     error: `${instance} is not a multiple of ${$multipleOf}.`
    });
   } else if (instanceType === "string") {
    const length = $minLength === void 0 && $maxLength === void 0 ? 0 : ucs2length(instance);
    if ($minLength !== void 0 && length < $minLength) errors.push({
     instanceLocation,
     keyword: "minLength",
     keywordLocation: `${schemaLocation}/minLength`,
     error: `String is too short (${length} < ${$minLength}).`
    });
    if ($maxLength !== void 0 && length > $maxLength) errors.push({
     instanceLocation,
     keyword: "maxLength",
     keywordLocation: `${schemaLocation}/maxLength`,
     error: `String is too long (${length} > ${$maxLength}).`
    });
    if ($pattern !== void 0 && !new RegExp($pattern, "u").test(instance)) errors.push({
     instanceLocation,
     keyword: "pattern",
     keywordLocation: `${schemaLocation}/pattern`,
     error: "String does not match pattern."
    });
    if ($format !== void 0 && format_format[$format] && !format_format[$format](instance)) errors.push({
     instanceLocation,
     keyword: "format",
     keywordLocation: `${schemaLocation}/format`,
     error: `String does not match format "${$format}".`
    });
   }
   return {
    valid: errors.length === 0,
    errors
   };
  }
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
   addSchema(schema, id) {
    if (id) schema = {
     ...schema,
     $id: id
    };
    dereference(schema, this.lookup);
   }
  }
  //! ./src/hooks/validate.ts
    const UNSUPPORTED = /"(\$?id|\$schema|\$ref|\$dynamicRef|\$recursiveRef|pattern|patternProperties|format|uniqueItems)":/;
  function validateSettings(settings, schema) {
   const [settingsText, schemaText] = [ JSON.stringify(settings), JSON.stringify(schema) ];
   if (settingsText.length * schemaText.length > MOST_VALIDATION_WORK || UNSUPPORTED.test(schemaText)) return {
    violations: [],
    isChecked: false
   };
   const [plainSettings, plainSchema] = [ JSON.parse(settingsText), JSON.parse(schemaText) ];
   const errors = errorsOf(plainSettings, plainSchema);
   const causes = new Map(errors?.filter(isCause).map(error => [ `${error.keywordLocation} ${error.instanceLocation}`, error ]));
   const violations = [ ...causes.values() ].flatMap(error => validate_describe(error, plainSchema, plainSettings));
   return {
    violations: [ ...new Set(violations) ],
    isChecked: errors !== void 0
   };
  }
  function errorsOf(settings, schema) {
   try {
    return new Validator(schema, "2020-12", false).validate(settings).errors;
   } catch {
    return;
   }
  }
  function isCause({keyword}) {
   return ![ "properties", "additionalProperties", "items", "prefixItems" ].includes(keyword);
  }
  function validate_describe({keyword, keywordLocation, instanceLocation}, schema, settings) {
   const path = [ "settings", ...partsOf(instanceLocation) ].join(".");
   const rule = valueAt(schema, keywordLocation);
   if (keyword === "false") return [ `${path}: unknown key` ];
   if (keyword === "type") return [ `${path}: must be of type ${[ rule ].flat().join(" or ")}` ];
   if (keyword === "enum" && Array.isArray(rule)) return [ `${path}: must be one of ${rule.map(value => JSON.stringify(value)).join(", ")}` ];
   if (keyword === "required" && Array.isArray(rule)) {
    const there = valueAt(settings, instanceLocation);
    return rule.filter(key => !(isObject(there) && Object.hasOwn(there, key))).map(key => `${path}.${key}: required, but missing`);
   }
   return [ `${path}: doesn't match the app's rule "${keyword}"` ];
  }
  function valueAt(value, pointer) {
   return partsOf(pointer).reduce((held, part) => typeof held === "object" && held !== null ? Reflect.get(held, part) : void 0, value);
  }
  function partsOf(pointer) {
   return pointer.split("/").slice(1).map(part => decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~"));
  }
  //! ./src/hooks/plan.ts
    function planUpdate({change, merge, remove}, listed) {
   const {hook, app, hidesSettings} = listed;
   const hidden = hidesSettings ? hiddenKeys(app) : [];
   const stored = hook.settings ?? {};
   const sent = merge && (change.settings || remove.length > 0) ? merged(change.settings ?? {}, remove, listed, hidden) : change.settings;
   const visible = new Set(app.visibleProperties);
   return {
    listed,
    change: {
     status: change.status,
     settings: sent
    },
    status: change.status === void 0 ? void 0 : {
     now: hook.status,
     next: change.status
    },
    settings: sent ? compare(sent, stored, key => hidesSettings && !visible.has(key)) : [],
    hiddenRemoved: sent && hidden ? hidden.filter(key => !Object.hasOwn(sent, key)) : [],
    unknownRemoved: remove.filter(key => !Object.hasOwn(stored, key) && !isInSchema(key, app)),
    mayRemoveUnknown: sent !== void 0 && hidden === void 0
   };
  }
  function merged(given, remove, {hook, app}, hidden) {
   if (!hidden) throw new FailureError({
    kind: "merge-unsafe"
   });
   const required = new Set(requiredKeys(app));
   const lost = hidden.filter(key => !Object.hasOwn(given, key) && !remove.includes(key));
   const needed = remove.filter(key => required.has(key));
   if (needed.length > 0) throw new FailureError({
    kind: "removes-required",
    keys: needed,
    lostKeys: lost
   });
   if (lost.length > 0) throw new FailureError({
    kind: "merge-needs-hidden",
    keys: lost,
    removableKeys: lost.filter(key => !required.has(key))
   });
   return mergeSettings(hook.settings ?? {}, given, remove);
  }
  function validatePlan({change: {settings}, listed: {hook, app, hidesSettings}}) {
   const violations = violationsOf(hook, app);
   if (app.hasUnreadableSchema) return {
    violations,
    unchecked: "schema-unusable"
   };
   if (!app.settingsSchema) return {
    violations,
    unchecked: settings && "no-schema"
   };
   if (!settings && hidesSettings) return {
    violations,
    unchecked: "stored-settings-hidden"
   };
   const validation = validateSettings(settings ?? hook.raw.settings, app.settingsSchema);
   return {
    violations: [ ...violations, ...validation.violations ],
    unchecked: validation.isChecked ? void 0 : "schema-unusable"
   };
  }
  function changesOf({status, settings}) {
   return [ ...status && status.now === !status.next ? [ "status" ] : [], ...settings.filter(({effect}) => effect !== "unchanged" && effect !== "unverifiable").map(({key}) => `settings.${key}`) ];
  }
  function unverifiedOf({settings, hiddenRemoved}) {
   const sent = settings.filter(({effect}) => effect === "unverifiable").map(({key}) => key);
   return [ ...sent, ...hiddenRemoved ].map(key => `settings.${key}`);
  }
  function isUpToDate(plan) {
   const isStatusUnknown = plan.status !== void 0 && plan.status.now === void 0;
   return changesOf(plan).length === 0 && unverifiedOf(plan).length === 0 && !plan.mayRemoveUnknown && !isStatusUnknown;
  }
  function compare(sent, stored, isHidden) {
   const effectOf = key => {
    if (Object.hasOwn(stored, key)) return isSame(sent[key], stored[key]) ? "unchanged" : "changed";
    return isHidden(key) ? "unverifiable" : "added";
   };
   const removed = Object.keys(stored).filter(key => !Object.hasOwn(sent, key));
   return [ ...Object.keys(sent).map(key => ({
    key,
    effect: effectOf(key)
   })), ...removed.map(key => ({
    key,
    effect: "removed"
   })) ];
  }
  function violationsOf({inboxId}, {hooks, hookType, allowsSeveral}) {
   return [ ...allowsSeveral === false && hooks.length > 1 ? [ `the account has ${hooks.length} hooks of this app, which allows only one` ] : [], ...hookType === "inbox" && inboxId === "" ? [ "the inbox of this hook no longer exists, and its app requires one" ] : [] ];
  }
  //! ./src/hooks/secrets.ts
    const SECRET_KEYS = [ "apikey", "accesskey", "secret", "secretkey", "signingkey", "encryptionkey", "token", "password", "passwd", "passphrase", "privatekey", "privatekeyid", "credential", "webhookurl", "authorization", "bearer" ];
  const SECRET_KEY = new RegExp(`(${SECRET_KEYS.join("|")})$`);
  function secretsIn(value, path = "") {
   if (typeof value !== "object" || value === null) return [];
   return Object.entries(value).flatMap(([key, child]) => {
    const here = `${path}${key}`;
    return isSecretKey(key) && !isCredentialsObject(key, child) ? textsUnder(child, here, key) : secretsIn(child, `${here}.`);
   });
  }
  const LINE_BREAK = /\r\n|[\r\n]/;
  function hasTooManySecrets(value) {
   const texts = secretsIn(value).map(({text}) => text);
   const lines = texts.reduce((total, text) => total + text.split(LINE_BREAK).length, 0);
   return lines > MOST_SECRET_LINES || texts.reduce((total, text) => total + text.length, 0) > MOST_SECRET_CHARACTERS;
  }
  function withoutSecrets(object) {
   return Object.fromEntries(Object.entries(object).filter(([key, child]) => !isSecretKey(key) || isCredentialsObject(key, child) || !holdsText(child)).map(([key, child]) => [ key, valueWithoutSecrets(child) ]));
  }
  function valueWithoutSecrets(value) {
   if (Array.isArray(value)) return value.map(valueWithoutSecrets);
   return isObject(value) ? withoutSecrets(value) : value;
  }
  function isPrivateKey({key}) {
   return bareKey(key).endsWith("privatekey");
  }
  function isCredentials({key}) {
   return bareKey(key).endsWith("credential");
  }
  function isSecretKey(key) {
   return SECRET_KEY.test(bareKey(key));
  }
  function isCredentialsObject(key, value) {
   return isCredentials({
    key
   }) && isObject(value);
  }
  function bareKey(key) {
   return key.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "").replace(/s$/, "");
  }
  function textsIn(object) {
   return Object.entries(object).flatMap(([key, child]) => textsUnder(child, key, key));
  }
  function textsUnder(value, path, key) {
   if (typeof value === "string") return [ {
    path,
    key,
    text: value
   } ];
   if (typeof value === "number" || JSON.isRawJSON(value)) return [ {
    path,
    key,
    text: JSON.stringify(value)
   } ];
   if (typeof value !== "object" || value === null) return [];
   return Object.entries(value).flatMap(([name, child]) => textsUnder(child, `${path}.${name}`, name));
  }
  function holdsText(value) {
   if (typeof value !== "object" || value === null) return typeof value === "string" || typeof value === "number";
   return JSON.isRawJSON(value) || Object.values(value).some(holdsText);
  }
  //! ./src/hooks/update.ts
    function isLookUp(job) {
   return job.change.status === void 0 && !changesSettings(job);
  }
  function changesSettings({change, remove}) {
   return change.settings !== void 0 || remove.length > 0;
  }
  function isReadFirst({selection, merge, dryRun}) {
   return selection.by !== "id" || merge || dryRun;
  }
  async function processHook(job, task, chatwoot) {
   const {target, list} = task;
   let known = {
    target
   };
   let {change} = job;
   try {
    if (isReadFirst(job)) {
     const listed = task.listed ?? findHookById(await list(), target.hookId);
     const {hook, app} = listed;
     known = {
      listed,
      target: {
       ...target,
       appId: hook.appId || app.id,
       inboxId: hook.inboxId
      }
     };
     requireFewSecrets(hook);
     known = {
      ...known,
      hook
     };
     if (isLookUp(job)) return {
      ...known,
      result: "found",
      hook
     };
     const plan = planUpdate(job, listed);
     known = {
      ...known,
      plan
     };
     if (isUpToDate(plan)) return {
      ...known,
      result: "unchanged",
      hook,
      plan
     };
     if (job.dryRun) {
      const {violations, unchecked} = validatePlan(plan);
      if (violations.length > 0) throw new FailureError({
       kind: "change-rejected",
       violations
      });
      return {
       ...known,
       result: "planned",
       hook,
       plan,
       unchecked
      };
     }
     change = plan.change;
    }
    const {hook, requestId} = await chatwoot.updateHook(target.accountId, target.hookId, change);
    known = {
     ...known,
     isAccepted: true,
     requestId
    };
    requireFewSecrets(hook);
    known = {
     ...known,
     hook
    };
    const unverified = confirmUpdate({
     ...target,
     change
    }, hook, known.plan).map(key => `settings.${key}`);
    return {
     ...known,
     result: "updated",
     hook,
     change,
     unverified
    };
   } catch (error) {
    return outcomeOfFailure(await explained(failureIn(error), known, list, chatwoot), job, known);
   }
  }
  function outcomeOfFailure(failure, job, known) {
   const {ifNoHookFound} = job;
   const hasNoHook = failure.kind === "no-hook-found" || failure.kind === "app-not-listed";
   if (isLookUp(job) && (hasNoHook || failure.kind === "hook-not-listed")) return {
    ...known,
    result: "missing",
    failure,
    isWarning: false
   };
   if (!hasNoHook || ifNoHookFound === "error") return {
    ...known,
    result: "failed",
    failure
   };
   return {
    ...known,
    result: "missing",
    failure,
    isWarning: ifNoHookFound === "warn"
   };
  }
  async function explained(failure, {plan, isAccepted, requestId}, list, chatwoot) {
   if (isAccepted) return {
    method: "PATCH",
    mayBeApplied: true,
    requestId,
    ...failure
   };
   if (failure.method !== "PATCH") return failure;
   const {kind} = failure;
   if (kind === "settings-invalid" && plan) return {
    ...failure,
    violations: validatePlan(plan).violations
   };
   if (kind === "not-found" && plan) return {
    ...failure,
    kind: "hook-disappeared"
   };
   const isMethodRejected = !chatwoot.acceptsUpdates && isBlocked(failure);
   if (kind !== "not-found" && !isMethodRejected) return failure;
   const existing = await list(0).catch(error => void failureIn(error));
   if (isMethodRejected) return existing ? {
    ...failure,
    kind: "method-blocked"
   } : failure;
   return existing?.isComplete ? {
    ...failure,
    hooks: existing.hooks.map(({hook}) => hook)
   } : failure;
  }
  function isBlocked({kind, status}) {
   return kind === "access-blocked" || kind !== "no-api-access" && (status === 403 || status === 405 || status === 501);
  }
  function requireFewSecrets({raw}) {
   if (hasTooManySecrets(raw)) throw new FailureError({
    kind: "too-many-secrets"
   });
  }
  //! ./src/hooks/run.ts
    async function processHooks(job, accounts, options) {
   const {chatwoot, pace, onOutcome} = options;
   const remaining = tasksOf(job, accounts, options);
   const queue = [];
   const running = new Set;
   const unlisted = [];
   let isAppListed = false;
   let found = 0;
   const finish = (outcome, position) => {
    pace.observe(outcome);
    onOutcome(outcome, position);
   };
   const perform = async task => {
    const {target, list, position} = task;
    const {hookId} = target;
    if (hookId !== void 0) return finish(await processHook(job, {
     ...task,
     target: {
      ...target,
      hookId
     }
    }, chatwoot), position);
    try {
     const listed = await list();
     pace.foundChatwoot();
     isAppListed ||= listed.apps.some(({id}) => id === target.appId);
     const hooks = findMatchingHooks(listed, job.selection);
     if (job.selection.by === "account" && !listed.isComplete) finish(outcomeOfFailure(entryUnreadable(listed).failure, job, {
      target
     }), [ position[0], hooks.length ]);
     found += hooks.length;
     if (found > MOST_TARGETS) throw new FailureError({
      kind: "too-many-hooks"
     });
     queue.push(...hooks.map((hook, index) => {
      const known = {
       ...target,
       hookId: hook.hook.id,
       appId: hook.app.id
      };
      return {
       target: known,
       list,
       listed: hook,
       position: [ position[0], index ]
      };
     }));
    } catch (error) {
     const failure = failureIn(error);
     if (failure.kind === "app-not-listed" && !isLeftOut(job)) unlisted.push({
      target,
      position,
      failure
     }); else finish(outcomeOfFailure(failure, job, {
      target
     }), position);
    }
   };
   for (;;) {
    const task = pace.allows(running.size) ? queue.shift() ?? remaining.next().value : void 0;
    if (task && pace.stop) finish({
     target: task.target,
     result: "skipped",
     failure: pace.stop
    }, task.position); else if (task) {
     const performed = perform(task).finally(() => running.delete(performed));
     running.add(performed);
    } else if (running.size > 0) await Promise.race(running); else break;
   }
   for (const {target, position, failure} of unlisted) finish(isAppListed ? outcomeOfFailure(failure, job, {
    target
   }) : {
    target,
    result: "failed",
    failure
   }, position);
  }
  function* tasksOf({selection}, accounts, options) {
   for (const [index, accountId] of accounts.entries()) {
    const list = listOnce(accountId, options);
    if (selection.by === "id") for (const [hook, hookId] of selection.hookIds.entries()) yield {
     target: {
      accountId,
      hookId
     },
     list,
     position: [ index, hook ]
    }; else yield {
     target: {
      accountId,
      appId: selection.by === "app" ? selection.appId : void 0
     },
     list,
     position: [ index, 0 ]
    };
   }
  }
  function listOnce(accountId, {chatwoot, onRead}) {
   let reading;
   const read = async retries => {
    const list = await chatwoot.listApps(accountId, retries);
    onRead(list.rawHooks);
    return hooksIn(list, accountId);
   };
   return retries => reading ??= read(retries);
  }
  function isLeftOut({selection, ifNoHookFound}) {
   return ifNoHookFound !== "error" && selection.by === "app" && LEFT_OUT_APPS.has(selection.appId);
  }
  //! external "os"
    const external_os_namespaceObject = require("os");
  //! ./node_modules/@actions/core/lib/utils.js
    function utils_toCommandValue(input) {
   if (input === null || input === void 0) return ""; else if (typeof input === "string" || input instanceof String) return input;
   return JSON.stringify(input);
  }
  function toCommandProperties(annotationProperties) {
   if (!Object.keys(annotationProperties).length) return {};
   return {
    title: annotationProperties.title,
    file: annotationProperties.file,
    line: annotationProperties.startLine,
    endLine: annotationProperties.endLine,
    col: annotationProperties.startColumn,
    endColumn: annotationProperties.endColumn
   };
  }
  //! ./node_modules/@actions/core/lib/command.js
    function command_issueCommand(command, properties, message) {
   const cmd = new Command(command, properties, message);
   process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
  }
  const CMD_STRING = "::";
  class Command {
   constructor(command, properties, message) {
    if (!command) command = "missing.command";
    this.command = command;
    this.properties = properties;
    this.message = message;
   }
   toString() {
    let cmdStr = CMD_STRING + this.command;
    if (this.properties && Object.keys(this.properties).length > 0) {
     cmdStr += " ";
     let first = true;
     for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
      const val = this.properties[key];
      if (val) {
       if (first) first = false; else cmdStr += ",";
       cmdStr += `${key}=${escapeProperty(val)}`;
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
  //! external "crypto"
    const external_crypto_namespaceObject = require("crypto");
  //! external "fs"
    const external_fs_namespaceObject = require("fs");
  //! ./node_modules/@actions/core/lib/file-command.js
    function file_command_issueFileCommand(command, message) {
   const filePath = process.env[`GITHUB_${command}`];
   if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
   if (!external_fs_namespaceObject.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
   external_fs_namespaceObject.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
    encoding: "utf8"
   });
  }
  function file_command_prepareKeyValueMessage(key, value) {
   const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
   const convertedValue = utils_toCommandValue(value);
   if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
   if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
   return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
  }
  //! external "path"
    require("path");
  //! ./node_modules/@actions/http-client/lib/auth.js
    __nccwpck_require__(621);
  //! ./node_modules/@actions/core/lib/platform.js
    external_os_namespaceObject.platform();
  external_os_namespaceObject.arch();
  var ExitCode;
  (function(ExitCode) {
   ExitCode[ExitCode["Success"] = 0] = "Success";
   ExitCode[ExitCode["Failure"] = 1] = "Failure";
  })(ExitCode || (ExitCode = {}));
  function core_setSecret(secret) {
   command_issueCommand("add-mask", {}, secret);
  }
  function getInput(name, options) {
   const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
   if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
   if (options && options.trimWhitespace === false) return val;
   return val.trim();
  }
  function setOutput(name, value) {
   const filePath = process.env["GITHUB_OUTPUT"] || "";
   if (filePath) return file_command_issueFileCommand("OUTPUT", file_command_prepareKeyValueMessage(name, value));
   process.stdout.write(external_os_namespaceObject.EOL);
   command_issueCommand("set-output", {
    name
   }, utils_toCommandValue(value));
  }
  function error(message, properties = {}) {
   command_issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
  }
  function warning(message, properties = {}) {
   command_issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
  }
  function notice(message, properties = {}) {
   command_issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
  }
  function info(message) {
   process.stdout.write(message + external_os_namespaceObject.EOL);
  }
  //! ./src/inputs/misspelled.ts
  const SYNONYMS = {
   "account-id": [ "account-number" ],
   "hook-id": [ "hook-number", "integration-id" ],
   "app-id": [ "app-name", "integration" ],
   "inbox-id": [ "inbox-number", "inboxes" ],
   "if-no-hook-found": [ "if-hook-not-found", "if-not-found", "if-missing", "on-missing", "not-found", "missing" ],
   status: [ "state", "statuses", "enabled", "enable", "disabled", "disable", "active", "on", "off" ],
   settings: [ "config", "configuration", "options", "payload", "data", "json" ],
   "settings-file": [ "settings-path", "path", "config-file", "payload-file", "payload-file-path" ],
   "merge-settings": [ "patch", "keep", "keep-settings", "keep-others", "merge-with-existing", "merge-config" ],
   "remove-settings": [ "delete", "delete-settings", "unset", "unset-settings", "removed-settings", "remove-keys", "delete-keys" ],
   "api-access-token": [ "api-token", "access-token", "api-key", "auth", "auth-token", "chatwoot-token", "secret" ],
   "base-url": [ "uri", "base-uri", "server", "host", "hostname", "domain", "endpoint", "instance", "address" ],
   "allow-insecure-http": [ "skip-tls", "allow-http" ],
   "timeout-seconds": [ "timeout-ms", "timeout-minutes", "request-timeout" ],
   retries: [ "retry", "retry-count", "max-retries", "attempts", "max-attempts" ],
   "extra-headers": [ "header", "headers", "http-headers", "custom-headers", "request-headers" ],
   "dry-run": [ "preview", "plan", "check", "check-only", "what-if", "test", "simulate", "noop", "no-op" ]
  };
  const VAGUE = new Set([ "if", "no", "found", "api", "allow" ]);
  const TELLING = new Set([ "account", "hook", "inbox", "status", "setting", "settings", "merge", "remove", "token", "url", "uri", "insecure", "timeout", "retries", "header", "headers", "dry", "preview", "plan" ]);
  function misspelledInputs(env) {
   const meanings = meaningsOfNames();
   return Object.keys(env).flatMap(variable => {
    const written = /^INPUT_(.+)$/i.exec(variable)?.[1]?.toLowerCase();
    if (written === void 0 || Object.hasOwn(SYNONYMS, written) || written.length > LONGEST_QUOTED_INPUT) return [];
    const meant = meaningOf(written, meanings);
    if (meant.length === 0) return [];
    const problem = `not an input of this action. Rename it in with, or the variable ${variable} in env, to ${meant.join(" or ")}`;
    return [ {
     input: written,
     problem
    } ];
   });
  }
  function meaningOf(written, meanings) {
   const names = Object.keys(SYNONYMS);
   const alike = names.filter(name => isOneEditApart(bareName(written), bareName(name)));
   const contained = names.filter(name => name.includes("-") && lettersOf(written).includes(lettersOf(name)));
   const telling = written.split(/[^a-z]/).filter(word => TELLING.has(word));
   const [best = []] = [ meanings.get(lettersOf(written)), alike, contained, ...telling.map(word => meanings.get(lettersOf(word))) ].flatMap(each => each && each.length > 0 ? [ each ] : []);
   return best;
  }
  function meaningsOfNames() {
   const aliases = Object.entries(SYNONYMS).flatMap(([name, synonyms]) => {
    const words = name.split("-").filter(word => !VAGUE.has(word));
    return [ ...words, ...synonyms ].map(alias => ({
     letters: lettersOf(alias),
     name
    }));
   });
   const meanings = Map.groupBy(aliases, ({letters}) => letters);
   return new Map([ ...[ ...meanings ].map(([letters, all]) => [ letters, [ ...new Set(all.map(({name}) => name)) ] ]), ...Object.keys(SYNONYMS).map(name => [ lettersOf(name), [ name ] ]) ]);
  }
  function lettersOf(name) {
   return bareName(name).replaceAll("s", "");
  }
  function bareName(name) {
   return name.toLowerCase().replace(/[^a-z0-9]/g, "");
  }
  function isOneEditApart(a, b) {
   if (Math.abs(a.length - b.length) > 1) return false;
   let start = 0;
   while (start < a.length && a[start] === b[start]) start++;
   const [restA, restB] = [ a.slice(start), b.slice(start) ];
   const isExchanged = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
   return isExchanged || restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
  }
  //! ./src/inputs/parse.ts
    class InputError extends Error {}
  const UNSET = "Check that the variable, secret, or output exists; unset expressions evaluate to an empty string";
  const REQUIRED = `required, but empty. ${UNSET}`;
  function parsed(parse, missing = REQUIRED) {
   return transform((text, {issues}) => {
    try {
     if (text === void 0) throw new InputError(missing);
     return parse(text);
    } catch (error) {
     if (!(error instanceof InputError)) throw error;
     issues.push({
      code: "custom",
      message: error.message,
      input: void 0
     });
     return NEVER;
    }
   });
  }
  function unless(word, parse) {
   return text => text.trim().toLowerCase() === word ? void 0 : parse(text);
  }
  function quoted(text) {
   return text.length > LONGEST_QUOTED_INPUT ? `${text.length} characters` : `"${text}"`;
  }
  function unexpected(what, text) {
   return new InputError(`expected ${what}, got ${quoted(text)}`);
  }
  const ID = new RegExp(`^[1-9]\\d{0,${LONGEST_ID - 1}}$`);
  const ID_OR_ALL = new RegExp(`^all$|${ID.source}`);
  const AN_ID = "an ID in plain digits, such as 42";
  function parseInbox(text) {
   rejectUnsetId(text);
   if (!ID_OR_ALL.test(text)) throw unexpected(`${AN_ID}, all, or only`, text);
   return text;
  }
  function rejectUnsetId(text) {
   if (text === "0") throw new InputError(`0 means that a value isn't set. ${UNSET}`);
   rejectNull(text);
  }
  function rejectNull(text) {
   if (text === "null") throw new InputError(`null means that a value isn't set. ${UNSET}`);
  }
  function parseIds(text) {
   return idsIn(text, ID, AN_ID);
  }
  function parseIdsOrAll(text) {
   const ids = idsIn(text, ID_OR_ALL, `${AN_ID}, or all`);
   if (ids.length > 1 && ids.includes("all")) throw new InputError("all can't be combined with IDs");
   return ids;
  }
  function idsIn(text, valid, what) {
   const entries = entriesIn(text, /[\s,]+/);
   entries.forEach(rejectUnsetId);
   const invalid = entries.find(entry => !valid.test(entry));
   if (invalid !== void 0) throw unexpected(what, text.length > LONGEST_QUOTED_INPUT ? text : invalid);
   if (entries.length > MOST_TARGETS) throw new InputError(`more than ${MOST_TARGETS} IDs; split them over several steps`);
   rejectRepeated(entries, text);
   return entries;
  }
  function parseKeys(text) {
   const keys = entriesIn(text, /[\r\n,]+/);
   keys.forEach(rejectNull);
   if (keys.length > 1 && keys.includes("none") && !isJson(text)) throw new InputError("none can't be combined with keys");
   if (keys.length > MOST_REMOVED_KEYS) throw new InputError(`more than ${MOST_REMOVED_KEYS} keys`);
   rejectRepeated(keys, text);
   return keys;
  }
  function rejectRepeated(entries, text) {
   const known = new Set;
   const repeated = entries.find(entry => known.size === known.add(entry).size);
   if (repeated === void 0) return;
   throw new InputError(text.length > LONGEST_QUOTED_INPUT ? "an entry appears twice" : `"${repeated}" appears twice`);
  }
  function entriesIn(text, separator) {
   const list = text.trim();
   const entries = isJson(list) ? entriesOfJson(list) : list.split(",").flatMap(part => part.trim().split(separator).map(entry => entry.trim()));
   if (entries.length === 0) throw new InputError(`an empty list. ${UNSET}`);
   if (entries.some(entry => entry.trim() === "")) throw new InputError(`an entry of the list is empty. ${UNSET}`);
   return entries;
  }
  function isJson(text) {
   return /^\s*["[]/.test(text);
  }
  function entriesOfJson(text) {
   const entries = [ parseJson(text) ].flat();
   if (entries.includes(void 0)) throw new InputError("not a JSON list, although it starts with a bracket or a quotation mark");
   if (entries.includes(null)) throw new InputError(`null in the list means that a value isn't set. ${UNSET}`);
   if (!entries.every(entry => typeof entry === "string" || typeof entry === "number")) throw new InputError("expected a JSON list of numbers or strings");
   return entries.map(String);
  }
  function parseJson(text) {
   try {
    return parseFaithfully(text);
   } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
    return;
   }
  }
  function parseAppId(text) {
   rejectNull(text);
   if (!APP_ID.test(text)) throw unexpected("the ID of an app, such as openai or google_translate", text);
   return text;
  }
  function parseStatus(text) {
   if (/^unchanged$/i.test(text)) return;
   if (/^(1|true|enabled|active|on)$/i.test(text)) return true;
   if (/^(0|false|disabled|inactive|off)$/i.test(text)) return false;
   throw unexpected("enabled or disabled (also 1, true, active, on, or 0, false, inactive, off), or unchanged", text);
  }
  function parseFlag(text) {
   if (!/^(true|false)$/i.test(text)) throw unexpected("true or false", text);
   return text.toLowerCase() === "true";
  }
  function wholeNumber(from, to) {
   return text => {
    const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= from && value <= to)) throw unexpected(`a whole number from ${from} to ${to}`, text);
    return value;
   };
  }
  const IF_NO_HOOK_FOUND = [ "error", "warn", "ignore" ];
  function parseIfNoHookFound(text) {
   const choice = IF_NO_HOOK_FOUND.find(each => each === text);
   if (!choice) throw unexpected("error, warn, or ignore", text);
   return choice;
  }
  function parseToken(text) {
   if (!/^[\x20-\x7e]+$/.test(text)) throw new InputError("contains a character that isn't allowed in a header, such as a line break. Copy the token again");
   return text;
  }
  const HEADER = /^([!#$%&'*+.^_`|~\w-]+):(.*)$/;
  const OWN_HEADER = /^(api[_-]access[_-]token|host|connection|keep-alive|proxy-.*|content-.*|transfer-encoding|te|trailer|upgrade|expect|accept|accept-encoding|user-agent|cache-control)$/;
  function parseHeaders(text) {
   const headers = new Map;
   for (const [index, line] of text.split(/\r\n|[\r\n]/).entries()) {
    if (line.trim() === "") continue;
    const problem = what => new InputError(`line ${index + 1}: ${what}`);
    const [, written = "", value = ""] = HEADER.exec(line.trim()) ?? [];
    const name = written.toLowerCase();
    if (name === "") throw problem("expected Name: value");
    if (OWN_HEADER.test(name)) throw problem("this action sets this header itself, or HTTP does");
    if (headers.has(name)) throw problem("this header appears twice");
    if (/^(Basic|Bearer)?$/i.test(value.trim())) throw problem(`the value is empty. ${UNSET}`);
    if (/^((Basic|Bearer)\s+)?\*+$/i.test(value.trim())) throw problem("only stars, as a log shows instead of a secret. Use the secret itself");
    if (!/^[\x20-\x7e]+$/.test(value)) throw problem("the value contains a character that isn't allowed in a header");
    headers.set(name, value.trim());
   }
   const size = [ ...headers ].reduce((total, [name, value]) => total + name.length + value.length, 0);
   if (size > LONGEST_HEADERS) throw new InputError(`more than ${LONGEST_HEADERS / 1024} KiB, which most servers reject`);
   return Object.fromEntries(headers);
  }
  function headerValuesIn(text) {
   return text.split(/[\r\n]+/).map(line => line.slice(line.indexOf(":") + 1).trim()).flatMap(value => [ value, value.replace(/^\S+\s+/, ""), ...decoded(value), ...value.split(/;\s*/).map(part => part.slice(part.indexOf("=") + 1)) ]);
  }
  function decoded(value) {
   const [, encoded = ""] = /^basic\s+(\S+)$/i.exec(value) ?? [];
   const credentials = Buffer.from(encoded, "base64").toString();
   return [ credentials, credentials.slice(credentials.indexOf(":") + 1) ];
  }
  const DASHBOARD = /\/app(\/.*)?$/s;
  function parseBaseUrl(text) {
   const what = "expected a URL such as https://chatwoot.example.com";
   if (text.length > LONGEST_BASE_URL) throw new InputError(`${what} of at most ${LONGEST_BASE_URL} characters`);
   const url = /[\s\\]/.test(text) ? null : URL.parse(text);
   if (url?.protocol !== "https:" && url?.protocol !== "http:") throw new InputError(what);
   if (text.includes("@")) throw new InputError("must not contain a user name or password; set the token as api-access-token");
   if (/[?#]/.test(text)) throw new InputError("must not contain a query or fragment (? or #)");
   if (DASHBOARD.test(url.pathname)) {
    const isShort = text.length <= LONGEST_QUOTED_INPUT;
    const advice = isShort ? `set ${url.origin}${url.pathname.replace(DASHBOARD, "")}` : "leave out /app and everything after it";
    throw new InputError(`this is the URL of a dashboard page; ${advice}`);
   }
   return url;
  }
  //! ./src/inputs/rules.ts
    function settingsOf({settings, "settings-file": file}) {
   return settings || file ? {
    ...file,
    ...settings
   } : void 0;
  }
  function conflictsIn(given, invalid) {
   const {"account-id": accountIds = [], "inbox-id": inbox, "remove-settings": removed = [], "base-url": url} = given;
   const isSet = name => given[name] !== void 0 || invalid.has(name);
   const areSeveral = accountIds.length > 1 || accountIds.includes("all");
   const isDryRun = given["dry-run"] || invalid.has("dry-run");
   const changesNothing = CHANGES.every(name => !isSet(name));
   const both = removed.filter(key => Object.hasOwn(settingsOf(given) ?? {}, key));
   const conflicts = [ [ isSet("hook-id") && isSet("app-id"), "hook-id, app-id", "set only one of them" ], [ !isSet("hook-id") && !isSet("app-id") && !(changesNothing && isDryRun), "hook-id, app-id", `one of them is ${REQUIRED}` ], [ isSet("hook-id") && areSeveral, "hook-id", "requires a single account-id; use app-id for several accounts" ], [ isSet("inbox-id") && !isSet("app-id"), "inbox-id", "requires app-id" ], [ inbox !== void 0 && inbox !== "all" && areSeveral, "inbox-id", "an inbox ID requires a single account-id; use all for several accounts" ], [ changesNothing && !isDryRun, CHANGES.join(", "), "none of them is set, so there is nothing to update. To list hooks, set dry-run: true" ], [ isSet("remove-settings") && given["merge-settings"] === false, "remove-settings", "requires merge-settings: true" ], [ both.length > 0, "remove-settings", `${namesOf(both)}: also in settings. Leave it out of one of them` ], ...settingsPartsOf(given).flatMap(({input, settings}) => secretProblemsIn(input, settings)), [ url !== void 0 && isUnencrypted(url) && !given["allow-insecure-http"], "base-url", "http:// is rejected unless you set allow-insecure-http: the token would be sent unencrypted. Use https://" ] ];
   return conflicts.filter(([isConflict]) => isConflict).map(([, input, problem]) => ({
    input,
    problem
   }));
  }
  const CHANGES = [ "status", "settings", "settings-file", "remove-settings" ];
  function settingsPartsOf({settings = {}, "settings-file": file = {}}) {
   const used = Object.fromEntries(Object.entries(file).filter(([key]) => !Object.hasOwn(settings, key)));
   return [ {
    input: "settings",
    settings
   }, {
    input: "settings-file",
    settings: used
   } ];
  }
  function secretProblemsIn(input, settings) {
   const secrets = secretsIn(settings);
   const empty = secrets.filter(({text}) => /^(Bearer\s*|null)?$/i.test(text.trim()));
   const stars = secrets.filter(({text}) => /^(Bearer\s+)?\*+$/i.test(text.trim()));
   return [ [ hasTooManySecrets(settings), input, TOO_MANY_SECRETS ], [ empty.length > 0, input, `${pathsOf(empty)}: an empty secret. ${UNSET}. To remove a key, use remove-settings` ], [ stars.length > 0, input, `${pathsOf(stars)}: only stars, as a log shows instead of a secret. Use the secret itself` ] ];
  }
  const TOO_MANY_SECRETS = `more than ${MOST_SECRET_LINES} lines or ${MOST_SECRET_CHARACTERS / 1024} KiB of secrets`;
  function mistakesIn(given) {
   return [ ...isUnencrypted(given["base-url"]) ? [ "base-url is http://, so the access token and settings are sent unencrypted" ] : [], ...settingsPartsOf(given).flatMap(({input, settings}) => mistakesInSettings(settings).map(mistake => `${input}: ${mistake}`)) ];
  }
  function mistakesInSettings(settings) {
   const made = Map.groupBy(secretsIn(settings), secret => MISTAKES.find(({isMade}) => isMade(secret)));
   const empty = textsIn(settings).filter(({text}) => text === "" || text === "null");
   return [ ...[ ...made ].flatMap(([mistake, secrets]) => mistake ? [ `${pathsOf(secrets)}: ${mistake.problem}` ] : []), ...empty.length > 0 ? [ `${pathsOf(empty)}: an empty string, or null as text. ${UNSET}` ] : [] ];
  }
  const MISTAKES = [ {
   isMade: secret => isPrivateKey(secret) && !PEM.test(secret.text),
   problem: "not a private key in PEM format with real line breaks. Copy it from the key file unchanged"
  }, {
   isMade: isCredentials,
   problem: "a string; apps expect the JSON object of the key file. Don't quote or encode it"
  }, {
   isMade: hasText(/^\s|\s$/),
   problem: "starts or ends with whitespace, which Chatwoot stores; most providers then reject the key"
  }, {
   isMade: hasText(/[\r\n]/),
   problem: "contains a line break, which Chatwoot stores; most providers then reject the key"
  }, {
   isMade: hasText(/^["'`]|["'`]$/),
   problem: "starts or ends with a quotation mark, which Chatwoot stores"
  }, {
   isMade: hasText(/^Bearer\s/i),
   problem: "starts with Bearer, which Chatwoot stores; most providers expect only the key"
  }, {
   isMade: hasText(/^\$(\w+|\{\w+\})$/),
   problem: "the name of a shell variable, which nothing replaces here"
  }, {
   isMade: hasText(/[^\x20-\x7e]/),
   problem: "contains an invisible character, or one outside of ASCII"
  } ];
  const PEM = /^-----BEGIN [A-Z ]+-----\r?\n.+\n-----END [A-Z ]+-----\s*$/s;
  function hasText(mistake) {
   return secret => !isPrivateKey(secret) && mistake.test(secret.text);
  }
  function pathsOf(secrets) {
   return namesOf(secrets.map(({path}) => path));
  }
  function namesOf(keys) {
   const names = keys.slice(0, MOST_KEYS_IN_PROBLEM).map(key => key.length > LONGEST_KEY_IN_PROBLEM ? `${key.slice(0, LONGEST_KEY_IN_PROBLEM)}\u2026` : key);
   const rest = keys.length - names.length;
   return [ ...names, ...rest > 0 ? [ `and ${rest} more` ] : [] ].join(", ");
  }
  function isUnencrypted({protocol, hostname}) {
   const isLoopback = hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
   return protocol === "http:" && !isLoopback;
  }
  //! ./src/inputs/empty.ts
    const NO_TOKEN = "required, but empty. Check that the secret exists in this repository or environment, and its name. Secrets aren't passed to workflows triggered from forks; Dependabot runs can read only Dependabot secrets";
  const NOTHING = "set, but empty: its expression gave nothing. Check that the variable, secret, input, or output exists. If it's meant to be unset,";
  const EMPTY = {
   "inbox-id": `${NOTHING} set only, the default, which selects the only hook of the app, whatever its inbox; or all for every hook of the app`,
   status: `${NOTHING} set unchanged, the default, which leaves the status as it is; a dry run with nothing else to change then only looks the hooks up`,
   settings: `${NOTHING} set unchanged, the default, which leaves the settings as they are. On Windows, an input of more than 32,766 characters arrives empty: use settings-file`,
   "settings-file": `${NOTHING} set none, the default, which uses only the keys in settings: without merge-settings, the keys that only the file has are then deleted`,
   "merge-settings": `${NOTHING} set false, the default, which replaces all settings, or true, which keeps the others. In runs that no form started, \`\${{ inputs.merge-settings || false }}\` replaces, and \`\${{ github.event_name != 'workflow_dispatch' || inputs.merge-settings }}\` merges`,
   "remove-settings": `${NOTHING} set none, the default, which removes no key`,
   "base-url": `${NOTHING} set https://app.chatwoot.com, the default, which is Chatwoot Cloud: it gets the token`,
   "allow-insecure-http": `${NOTHING} set false, the default, which rejects http://`,
   "dry-run": `${NOTHING} set false, the default, which updates, or true, which previews. In runs that no form started, \`\${{ inputs.dry-run || false }}\` updates, and \`\${{ github.event_name != 'workflow_dispatch' || inputs.dry-run }}\` previews`
  };
  //! external "node:path"
    const external_node_path_namespaceObject = require("node:path");
  var external_node_path_default = __nccwpck_require__.n(external_node_path_namespaceObject);
  //! ./node_modules/jsonc-parser/lib/esm/impl/scanner.js
    function scanner_createScanner(text, ignoreTrivia = false) {
   const len = text.length;
   let pos = 0, value = "", tokenOffset = 0, token = 16, lineNumber = 0, lineStartOffset = 0, tokenLineStartOffset = 0, prevTokenLineStartOffset = 0, scanError = 0;
   function scanHexDigits(count, exact) {
    let digits = 0;
    let value = 0;
    while (digits < count || !exact) {
     let ch = text.charCodeAt(pos);
     if (ch >= 48 && ch <= 57) value = value * 16 + ch - 48; else if (ch >= 65 && ch <= 70) value = value * 16 + ch - 65 + 10; else if (ch >= 97 && ch <= 102) value = value * 16 + ch - 97 + 10; else break;
     pos++;
     digits++;
    }
    if (digits < count) value = -1;
    return value;
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
    if (text.charCodeAt(pos) === 48) pos++; else {
     pos++;
     while (pos < text.length && isDigit(text.charCodeAt(pos))) pos++;
    }
    if (pos < text.length && text.charCodeAt(pos) === 46) {
     pos++;
     if (pos < text.length && isDigit(text.charCodeAt(pos))) {
      pos++;
      while (pos < text.length && isDigit(text.charCodeAt(pos))) pos++;
     } else {
      scanError = 3;
      return text.substring(start, pos);
     }
    }
    let end = pos;
    if (pos < text.length && (text.charCodeAt(pos) === 69 || text.charCodeAt(pos) === 101)) {
     pos++;
     if (pos < text.length && text.charCodeAt(pos) === 43 || text.charCodeAt(pos) === 45) pos++;
     if (pos < text.length && isDigit(text.charCodeAt(pos))) {
      pos++;
      while (pos < text.length && isDigit(text.charCodeAt(pos))) pos++;
      end = pos;
     } else scanError = 3;
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
       result += "\t";
       break;

      case 117:
       const ch3 = scanHexDigits(4, true);
       if (ch3 >= 0) result += String.fromCharCode(ch3); else scanError = 4;
       break;

      default:
       scanError = 5;
      }
      start = pos;
      continue;
     }
     if (ch >= 0 && ch <= 31) if (isLineBreak(ch)) {
      result += text.substring(start, pos);
      scanError = 2;
      break;
     } else scanError = 6;
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
    let code = text.charCodeAt(pos);
    if (isWhiteSpace(code)) {
     do {
      pos++;
      value += String.fromCharCode(code);
      code = text.charCodeAt(pos);
     } while (isWhiteSpace(code));
     return token = 15;
    }
    if (isLineBreak(code)) {
     pos++;
     value += String.fromCharCode(code);
     if (code === 13 && text.charCodeAt(pos) === 10) {
      pos++;
      value += "\n";
     }
     lineNumber++;
     tokenLineStartOffset = pos;
     return token = 14;
    }
    switch (code) {
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

    case 34:
     pos++;
     value = scanString();
     return token = 10;

    case 47:
     const start = pos - 1;
     if (text.charCodeAt(pos + 1) === 47) {
      pos += 2;
      while (pos < len) {
       if (isLineBreak(text.charCodeAt(pos))) break;
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
        if (ch === 13 && text.charCodeAt(pos) === 10) pos++;
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
     value += String.fromCharCode(code);
     pos++;
     return token = 16;

    case 45:
     value += String.fromCharCode(code);
     pos++;
     if (pos === len || !isDigit(text.charCodeAt(pos))) return token = 16;

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

    default:
     while (pos < len && isUnknownContentCharacter(code)) {
      pos++;
      code = text.charCodeAt(pos);
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
     value += String.fromCharCode(code);
     pos++;
     return token = 16;
    }
   }
   function isUnknownContentCharacter(code) {
    if (isWhiteSpace(code) || isLineBreak(code)) return false;
    switch (code) {
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
  (function(CharacterCodes) {
   CharacterCodes[CharacterCodes["lineFeed"] = 10] = "lineFeed";
   CharacterCodes[CharacterCodes["carriageReturn"] = 13] = "carriageReturn";
   CharacterCodes[CharacterCodes["space"] = 32] = "space";
   CharacterCodes[CharacterCodes["_0"] = 48] = "_0";
   CharacterCodes[CharacterCodes["_1"] = 49] = "_1";
   CharacterCodes[CharacterCodes["_2"] = 50] = "_2";
   CharacterCodes[CharacterCodes["_3"] = 51] = "_3";
   CharacterCodes[CharacterCodes["_4"] = 52] = "_4";
   CharacterCodes[CharacterCodes["_5"] = 53] = "_5";
   CharacterCodes[CharacterCodes["_6"] = 54] = "_6";
   CharacterCodes[CharacterCodes["_7"] = 55] = "_7";
   CharacterCodes[CharacterCodes["_8"] = 56] = "_8";
   CharacterCodes[CharacterCodes["_9"] = 57] = "_9";
   CharacterCodes[CharacterCodes["a"] = 97] = "a";
   CharacterCodes[CharacterCodes["b"] = 98] = "b";
   CharacterCodes[CharacterCodes["c"] = 99] = "c";
   CharacterCodes[CharacterCodes["d"] = 100] = "d";
   CharacterCodes[CharacterCodes["e"] = 101] = "e";
   CharacterCodes[CharacterCodes["f"] = 102] = "f";
   CharacterCodes[CharacterCodes["g"] = 103] = "g";
   CharacterCodes[CharacterCodes["h"] = 104] = "h";
   CharacterCodes[CharacterCodes["i"] = 105] = "i";
   CharacterCodes[CharacterCodes["j"] = 106] = "j";
   CharacterCodes[CharacterCodes["k"] = 107] = "k";
   CharacterCodes[CharacterCodes["l"] = 108] = "l";
   CharacterCodes[CharacterCodes["m"] = 109] = "m";
   CharacterCodes[CharacterCodes["n"] = 110] = "n";
   CharacterCodes[CharacterCodes["o"] = 111] = "o";
   CharacterCodes[CharacterCodes["p"] = 112] = "p";
   CharacterCodes[CharacterCodes["q"] = 113] = "q";
   CharacterCodes[CharacterCodes["r"] = 114] = "r";
   CharacterCodes[CharacterCodes["s"] = 115] = "s";
   CharacterCodes[CharacterCodes["t"] = 116] = "t";
   CharacterCodes[CharacterCodes["u"] = 117] = "u";
   CharacterCodes[CharacterCodes["v"] = 118] = "v";
   CharacterCodes[CharacterCodes["w"] = 119] = "w";
   CharacterCodes[CharacterCodes["x"] = 120] = "x";
   CharacterCodes[CharacterCodes["y"] = 121] = "y";
   CharacterCodes[CharacterCodes["z"] = 122] = "z";
   CharacterCodes[CharacterCodes["A"] = 65] = "A";
   CharacterCodes[CharacterCodes["B"] = 66] = "B";
   CharacterCodes[CharacterCodes["C"] = 67] = "C";
   CharacterCodes[CharacterCodes["D"] = 68] = "D";
   CharacterCodes[CharacterCodes["E"] = 69] = "E";
   CharacterCodes[CharacterCodes["F"] = 70] = "F";
   CharacterCodes[CharacterCodes["G"] = 71] = "G";
   CharacterCodes[CharacterCodes["H"] = 72] = "H";
   CharacterCodes[CharacterCodes["I"] = 73] = "I";
   CharacterCodes[CharacterCodes["J"] = 74] = "J";
   CharacterCodes[CharacterCodes["K"] = 75] = "K";
   CharacterCodes[CharacterCodes["L"] = 76] = "L";
   CharacterCodes[CharacterCodes["M"] = 77] = "M";
   CharacterCodes[CharacterCodes["N"] = 78] = "N";
   CharacterCodes[CharacterCodes["O"] = 79] = "O";
   CharacterCodes[CharacterCodes["P"] = 80] = "P";
   CharacterCodes[CharacterCodes["Q"] = 81] = "Q";
   CharacterCodes[CharacterCodes["R"] = 82] = "R";
   CharacterCodes[CharacterCodes["S"] = 83] = "S";
   CharacterCodes[CharacterCodes["T"] = 84] = "T";
   CharacterCodes[CharacterCodes["U"] = 85] = "U";
   CharacterCodes[CharacterCodes["V"] = 86] = "V";
   CharacterCodes[CharacterCodes["W"] = 87] = "W";
   CharacterCodes[CharacterCodes["X"] = 88] = "X";
   CharacterCodes[CharacterCodes["Y"] = 89] = "Y";
   CharacterCodes[CharacterCodes["Z"] = 90] = "Z";
   CharacterCodes[CharacterCodes["asterisk"] = 42] = "asterisk";
   CharacterCodes[CharacterCodes["backslash"] = 92] = "backslash";
   CharacterCodes[CharacterCodes["closeBrace"] = 125] = "closeBrace";
   CharacterCodes[CharacterCodes["closeBracket"] = 93] = "closeBracket";
   CharacterCodes[CharacterCodes["colon"] = 58] = "colon";
   CharacterCodes[CharacterCodes["comma"] = 44] = "comma";
   CharacterCodes[CharacterCodes["dot"] = 46] = "dot";
   CharacterCodes[CharacterCodes["doubleQuote"] = 34] = "doubleQuote";
   CharacterCodes[CharacterCodes["minus"] = 45] = "minus";
   CharacterCodes[CharacterCodes["openBrace"] = 123] = "openBrace";
   CharacterCodes[CharacterCodes["openBracket"] = 91] = "openBracket";
   CharacterCodes[CharacterCodes["plus"] = 43] = "plus";
   CharacterCodes[CharacterCodes["slash"] = 47] = "slash";
   CharacterCodes[CharacterCodes["formFeed"] = 12] = "formFeed";
   CharacterCodes[CharacterCodes["tab"] = 9] = "tab";
  })(CharacterCodes || (CharacterCodes = {}));
  //! ./node_modules/jsonc-parser/lib/esm/impl/string-intern.js
    new Array(20).fill(0).map((_, index) => " ".repeat(index));
  const maxCachedValues = 200;
  new Array(maxCachedValues).fill(0).map((_, index) => "\n" + " ".repeat(index)), 
  new Array(maxCachedValues).fill(0).map((_, index) => "\r" + " ".repeat(index)), 
  new Array(maxCachedValues).fill(0).map((_, index) => "\r\n" + " ".repeat(index)), 
  new Array(maxCachedValues).fill(0).map((_, index) => "\n" + "\t".repeat(index)), 
  new Array(maxCachedValues).fill(0).map((_, index) => "\r" + "\t".repeat(index)), 
  new Array(maxCachedValues).fill(0).map((_, index) => "\r\n" + "\t".repeat(index));
  //! ./node_modules/jsonc-parser/lib/esm/impl/parser.js
  var ParseOptions;
  (function(ParseOptions) {
   ParseOptions.DEFAULT = {
    allowTrailingComma: false
   };
  })(ParseOptions || (ParseOptions = {}));
  function parser_parseTree(text, errors = [], options = ParseOptions.DEFAULT) {
   let currentParent = {
    type: "array",
    offset: -1,
    length: -1,
    children: [],
    parent: void 0
   };
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
    onObjectBegin: offset => {
     currentParent = onValue({
      type: "object",
      offset,
      length: -1,
      parent: currentParent,
      children: []
     });
    },
    onObjectProperty: (name, offset, length) => {
     currentParent = onValue({
      type: "property",
      offset,
      length: -1,
      parent: currentParent,
      children: []
     });
     currentParent.children.push({
      type: "string",
      value: name,
      offset,
      length,
      parent: currentParent
     });
    },
    onObjectEnd: (offset, length) => {
     ensurePropertyComplete(offset + length);
     currentParent.length = offset + length - currentParent.offset;
     currentParent = currentParent.parent;
     ensurePropertyComplete(offset + length);
    },
    onArrayBegin: (offset, length) => {
     currentParent = onValue({
      type: "array",
      offset,
      length: -1,
      parent: currentParent,
      children: []
     });
    },
    onArrayEnd: (offset, length) => {
     currentParent.length = offset + length - currentParent.offset;
     currentParent = currentParent.parent;
     ensurePropertyComplete(offset + length);
    },
    onLiteralValue: (value, offset, length) => {
     onValue({
      type: getNodeType(value),
      offset,
      length,
      parent: currentParent,
      value
     });
     ensurePropertyComplete(offset + length);
    },
    onSeparator: (sep, offset, length) => {
     if (currentParent.type === "property") if (sep === ":") currentParent.colonOffset = offset; else if (sep === ",") ensurePropertyComplete(offset);
    },
    onError: (error, offset, length) => {
     errors.push({
      error,
      offset,
      length
     });
    }
   };
   visit(text, visitor, options);
   const result = currentParent.children[0];
   if (result) delete result.parent;
   return result;
  }
  function visit(text, visitor, options = ParseOptions.DEFAULT) {
   const _scanner = scanner_createScanner(text, false);
   const _jsonPath = [];
   let suppressedCallbacks = 0;
   function toNoArgVisit(visitFunction) {
    return visitFunction ? () => suppressedCallbacks === 0 && visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
   }
   function toOneArgVisit(visitFunction) {
    return visitFunction ? arg => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
   }
   function toOneArgVisitWithPath(visitFunction) {
    return visitFunction ? arg => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice()) : () => true;
   }
   function toBeginVisit(visitFunction) {
    return visitFunction ? () => {
     if (suppressedCallbacks > 0) suppressedCallbacks++; else {
      let cbReturn = visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice());
      if (cbReturn === false) suppressedCallbacks = 1;
     }
    } : () => true;
   }
   function toEndVisit(visitFunction) {
    return visitFunction ? () => {
     if (suppressedCallbacks > 0) suppressedCallbacks--;
     if (suppressedCallbacks === 0) visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter());
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
      handleError(14);
      break;

     case 5:
      handleError(15);
      break;

     case 3:
      handleError(13);
      break;

     case 1:
      if (!disallowComments) handleError(11);
      break;

     case 2:
      handleError(12);
      break;

     case 6:
      handleError(16);
      break;
     }
     switch (token) {
     case 12:
     case 13:
      if (disallowComments) handleError(10); else onComment();
      break;

     case 16:
      handleError(1);
      break;

     case 15:
     case 14:
      break;

     default:
      return token;
     }
    }
   }
   function handleError(error, skipUntilAfter = [], skipUntil = []) {
    onError(error);
    if (skipUntilAfter.length + skipUntil.length > 0) {
     let token = _scanner.getToken();
     while (token !== 17) {
      if (skipUntilAfter.indexOf(token) !== -1) {
       scanNext();
       break;
      } else if (skipUntil.indexOf(token) !== -1) break;
      token = scanNext();
     }
    }
   }
   function parseString(isValue) {
    const value = _scanner.getTokenValue();
    if (isValue) onLiteralValue(value); else {
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
      handleError(2);
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
     handleError(3, [], [ 2, 5 ]);
     return false;
    }
    parseString(false);
    if (_scanner.getToken() === 6) {
     onSeparator(":");
     scanNext();
     if (!parseValue()) handleError(4, [], [ 2, 5 ]);
    } else handleError(5, [], [ 2, 5 ]);
    _jsonPath.pop();
    return true;
   }
   function parseObject() {
    onObjectBegin();
    scanNext();
    let needsComma = false;
    while (_scanner.getToken() !== 2 && _scanner.getToken() !== 17) {
     if (_scanner.getToken() === 5) {
      if (!needsComma) handleError(4, [], []);
      onSeparator(",");
      scanNext();
      if (_scanner.getToken() === 2 && allowTrailingComma) break;
     } else if (needsComma) handleError(6, [], []);
     if (!parseProperty()) handleError(4, [], [ 2, 5 ]);
     needsComma = true;
    }
    onObjectEnd();
    if (_scanner.getToken() !== 2) handleError(7, [ 2 ], []); else scanNext();
    return true;
   }
   function parseArray() {
    onArrayBegin();
    scanNext();
    let isFirstElement = true;
    let needsComma = false;
    while (_scanner.getToken() !== 4 && _scanner.getToken() !== 17) {
     if (_scanner.getToken() === 5) {
      if (!needsComma) handleError(4, [], []);
      onSeparator(",");
      scanNext();
      if (_scanner.getToken() === 4 && allowTrailingComma) break;
     } else if (needsComma) handleError(6, [], []);
     if (isFirstElement) {
      _jsonPath.push(0);
      isFirstElement = false;
     } else _jsonPath[_jsonPath.length - 1]++;
     if (!parseValue()) handleError(4, [], [ 4, 5 ]);
     needsComma = true;
    }
    onArrayEnd();
    if (!isFirstElement) _jsonPath.pop();
    if (_scanner.getToken() !== 4) handleError(8, [ 4 ], []); else scanNext();
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
    if (options.allowEmptyContent) return true;
    handleError(4, [], []);
    return false;
   }
   if (!parseValue()) {
    handleError(4, [], []);
    return false;
   }
   if (_scanner.getToken() !== 17) handleError(9, [], []);
   return true;
  }
  function getNodeType(value) {
   switch (typeof value) {
   case "boolean":
    return "boolean";

   case "number":
    return "number";

   case "string":
    return "string";

   case "object":
    if (!value) return "null"; else if (Array.isArray(value)) return "array";
    return "object";

   default:
    return "null";
   }
  }
  //! ./node_modules/jsonc-parser/lib/esm/impl/edit.js
    var ScanError;
  (function(ScanError) {
   ScanError[ScanError["None"] = 0] = "None";
   ScanError[ScanError["UnexpectedEndOfComment"] = 1] = "UnexpectedEndOfComment";
   ScanError[ScanError["UnexpectedEndOfString"] = 2] = "UnexpectedEndOfString";
   ScanError[ScanError["UnexpectedEndOfNumber"] = 3] = "UnexpectedEndOfNumber";
   ScanError[ScanError["InvalidUnicode"] = 4] = "InvalidUnicode";
   ScanError[ScanError["InvalidEscapeCharacter"] = 5] = "InvalidEscapeCharacter";
   ScanError[ScanError["InvalidCharacter"] = 6] = "InvalidCharacter";
  })(ScanError || (ScanError = {}));
  var SyntaxKind;
  (function(SyntaxKind) {
   SyntaxKind[SyntaxKind["OpenBraceToken"] = 1] = "OpenBraceToken";
   SyntaxKind[SyntaxKind["CloseBraceToken"] = 2] = "CloseBraceToken";
   SyntaxKind[SyntaxKind["OpenBracketToken"] = 3] = "OpenBracketToken";
   SyntaxKind[SyntaxKind["CloseBracketToken"] = 4] = "CloseBracketToken";
   SyntaxKind[SyntaxKind["CommaToken"] = 5] = "CommaToken";
   SyntaxKind[SyntaxKind["ColonToken"] = 6] = "ColonToken";
   SyntaxKind[SyntaxKind["NullKeyword"] = 7] = "NullKeyword";
   SyntaxKind[SyntaxKind["TrueKeyword"] = 8] = "TrueKeyword";
   SyntaxKind[SyntaxKind["FalseKeyword"] = 9] = "FalseKeyword";
   SyntaxKind[SyntaxKind["StringLiteral"] = 10] = "StringLiteral";
   SyntaxKind[SyntaxKind["NumericLiteral"] = 11] = "NumericLiteral";
   SyntaxKind[SyntaxKind["LineCommentTrivia"] = 12] = "LineCommentTrivia";
   SyntaxKind[SyntaxKind["BlockCommentTrivia"] = 13] = "BlockCommentTrivia";
   SyntaxKind[SyntaxKind["LineBreakTrivia"] = 14] = "LineBreakTrivia";
   SyntaxKind[SyntaxKind["Trivia"] = 15] = "Trivia";
   SyntaxKind[SyntaxKind["Unknown"] = 16] = "Unknown";
   SyntaxKind[SyntaxKind["EOF"] = 17] = "EOF";
  })(SyntaxKind || (SyntaxKind = {}));
  const main_parseTree = parser_parseTree;
  var ParseErrorCode;
  (function(ParseErrorCode) {
   ParseErrorCode[ParseErrorCode["InvalidSymbol"] = 1] = "InvalidSymbol";
   ParseErrorCode[ParseErrorCode["InvalidNumberFormat"] = 2] = "InvalidNumberFormat";
   ParseErrorCode[ParseErrorCode["PropertyNameExpected"] = 3] = "PropertyNameExpected";
   ParseErrorCode[ParseErrorCode["ValueExpected"] = 4] = "ValueExpected";
   ParseErrorCode[ParseErrorCode["ColonExpected"] = 5] = "ColonExpected";
   ParseErrorCode[ParseErrorCode["CommaExpected"] = 6] = "CommaExpected";
   ParseErrorCode[ParseErrorCode["CloseBraceExpected"] = 7] = "CloseBraceExpected";
   ParseErrorCode[ParseErrorCode["CloseBracketExpected"] = 8] = "CloseBracketExpected";
   ParseErrorCode[ParseErrorCode["EndOfFileExpected"] = 9] = "EndOfFileExpected";
   ParseErrorCode[ParseErrorCode["InvalidCommentToken"] = 10] = "InvalidCommentToken";
   ParseErrorCode[ParseErrorCode["UnexpectedEndOfComment"] = 11] = "UnexpectedEndOfComment";
   ParseErrorCode[ParseErrorCode["UnexpectedEndOfString"] = 12] = "UnexpectedEndOfString";
   ParseErrorCode[ParseErrorCode["UnexpectedEndOfNumber"] = 13] = "UnexpectedEndOfNumber";
   ParseErrorCode[ParseErrorCode["InvalidUnicode"] = 14] = "InvalidUnicode";
   ParseErrorCode[ParseErrorCode["InvalidEscapeCharacter"] = 15] = "InvalidEscapeCharacter";
   ParseErrorCode[ParseErrorCode["InvalidCharacter"] = 16] = "InvalidCharacter";
  })(ParseErrorCode || (ParseErrorCode = {}));
  //! ./src/inputs/settings.ts
  function readSettingsFile(file) {
   const path = (0, external_node_path_namespaceObject.resolve)(process.env.GITHUB_WORKSPACE ?? ".", file);
   const stat = reading(() => (0, external_node_fs_namespaceObject.statSync)(path, {
    throwIfNoEntry: false
   }));
   if (!stat) throw new InputError("this file doesn't exist in the workspace. Add a step with actions/checkout before this one");
   if (!stat.isFile()) throw new InputError("expected a JSON file; this isn't a file");
   const bytes = reading(() => readStart(path, LARGEST_SETTINGS_FILE + 1));
   if (bytes.length > LARGEST_SETTINGS_FILE) throw new InputError("the file is larger than 1 MiB");
   try {
    return new TextDecoder("utf-8", {
     fatal: true
    }).decode(bytes);
   } catch {
    throw new InputError("the file isn't UTF-8 text. Save it as UTF-8");
   }
  }
  function readStart(path, most) {
   const file = (0, external_node_fs_namespaceObject.openSync)(path, external_node_fs_namespaceObject.constants.O_RDONLY | external_node_fs_namespaceObject.constants.O_NONBLOCK);
   try {
    const bytes = new Uint8Array(most);
    let length = 0;
    while (length < most) {
     const read = (0, external_node_fs_namespaceObject.readSync)(file, bytes, length, most - length, null);
     if (read === 0) break;
     length += read;
    }
    return bytes.subarray(0, length);
   } finally {
    (0, external_node_fs_namespaceObject.closeSync)(file);
   }
  }
  function reading(read) {
   try {
    return read();
   } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    throw new InputError(`the file can't be read (${error.code})`);
   }
  }
  const IN_INPUT = {
   hole: "If an expression stands here, it gave nothing: the secret, variable, or output isn't set",
   invalid: "If an expression inserts a secret, quotes and line breaks in it break the JSON: use ${{ toJSON(secrets.NAME) }} without quotes around it",
   expression: "GitHub evaluates ${{ }} only in the workflow itself, not in the value of a variable, secret, or output"
  };
  const IN_FILE = {
   hole: "GitHub doesn't evaluate expressions in files. Set keys with secrets or variables in settings instead",
   invalid: "GitHub doesn't evaluate expressions in files. Set keys with secrets or variables in settings instead",
   expression: "GitHub doesn't evaluate ${{ }} in files. Set this key in settings instead"
  };
  function parseSettings(text, advice) {
   const json = text.replace(/^\uFEFF/, "");
   if (sizeOf(json).values > MOST_SETTINGS_VALUES) throw new InputError(`more than ${MOST_SETTINGS_VALUES} values`);
   const {tree, error} = parseWithPlaces(json);
   if (error) throw new InputError(`not valid JSON, ${positionIn(json, error.offset)}: ${describeError(json, error, advice)}`);
   if (tree?.type !== "object") throw new InputError("expected a JSON object in braces; this is another kind of JSON value");
   rejectUnsendable(tree, json, advice);
   const settings = JSON.parse(json);
   return settings;
  }
  function describeError(json, error, {hole, invalid}) {
   return isHole(json, error) ? `a value is missing. ${hole}` : `${SYNTAX[error.error]}. ${invalid}`;
  }
  function isHole(json, {error, offset}) {
   const valueExpected = 4;
   return error === valueExpected && /[:,[]\s*$/.test(json.slice(0, offset)) && /^\s*([,\]}]|$)/.test(json.slice(offset));
  }
  const SYNTAX = {
   1: "a word that isn't true, false, or null, or a string without double quotes",
   2: "a number that isn't written as JSON requires",
   3: "expected a key in double quotes",
   4: "expected a value",
   5: "expected a colon",
   6: "expected a comma",
   7: "expected a closing brace",
   8: "expected a closing bracket",
   9: "expected the end; there is more after the value",
   10: "a comment, which JSON doesn't allow",
   11: "a comment, which JSON doesn't allow",
   12: "a string that doesn't end (write a line break inside a string as \\n)",
   13: "a number that doesn't end",
   14: "an escape sequence \\u without four hexadecimal digits",
   15: "a backslash before a character that can't be escaped",
   16: "a control character inside a string"
  };
  function parseWithPlaces(json) {
   const errors = [];
   try {
    const tree = main_parseTree(json, errors, {
     disallowComments: true
    });
    return {
     tree,
     error: errors[0]
    };
   } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new InputError(TOO_DEEP);
   }
  }
  const TOO_DEEP = `nested deeper than ${DEEPEST_SETTINGS} levels, which Chatwoot rejects. Flatten the settings`;
  function rejectUnsendable(node, json, advice, level = 1) {
   const problem = (what, {offset} = node) => new InputError(`${positionIn(json, offset)}: ${what}`);
   const children = node.children ?? [];
   switch (node.type) {
   case "number":
    if (!isFaithful(json.slice(node.offset, node.offset + node.length))) throw problem("this number can't be represented exactly; if the app accepts strings, quote it");
    break;

   case "string":
    if (node.value.includes("\0")) throw problem("a NUL character, which Chatwoot can't store");
    if (!node.value.isWellFormed()) throw problem("half of a surrogate pair (a broken character), which Chatwoot can't store");
    if (node.value.includes("${{")) throw problem(`an expression as text. ${advice.expression}`);
    break;

   case "null":
    throw problem("null, which is also what toJSON makes of a secret, variable, or output that isn't set. To remove a key, use remove-settings");

   case "object":
    {
     const repeated = repeatedKey(children);
     if (repeated) throw problem("this key appears twice in the same object", repeated);
     break;
    }
   }
   if (level > DEEPEST_SETTINGS && node.children) throw problem(TOO_DEEP);
   for (const child of children) rejectUnsendable(child, json, advice, child.type === "property" ? level : level + 1);
  }
  function repeatedKey(properties) {
   const seen = new Set;
   return properties.find(({children}) => {
    const key = children?.[0]?.value;
    return seen.has(key) || !seen.add(key);
   });
  }
  function positionIn(text, offset) {
   const before = text.slice(0, offset);
   const lastBreak = Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r"));
   return `line ${before.split(/\r\n|[\r\n]/).length}, column ${offset - lastBreak}`;
  }
  //! ./src/inputs/schema.ts
    const fields = object({
   "account-id": parsed(parseIdsOrAll),
   "hook-id": optional(parsed(parseIds)),
   "app-id": optional(parsed(parseAppId)),
   "inbox-id": parsed(unless("only", parseInbox), EMPTY["inbox-id"]),
   "if-no-hook-found": schemas_default(parsed(parseIfNoHookFound), "error"),
   status: parsed(parseStatus, EMPTY.status),
   settings: parsed(unless("unchanged", text => parseSettings(text, IN_INPUT)), EMPTY.settings),
   "settings-file": parsed(unless("none", file => parseSettings(readSettingsFile(file), IN_FILE)), EMPTY["settings-file"]),
   "merge-settings": parsed(parseFlag, EMPTY["merge-settings"]),
   "remove-settings": parsed(unless("none", parseKeys), EMPTY["remove-settings"]),
   "api-access-token": parsed(parseToken, NO_TOKEN),
   "base-url": parsed(parseBaseUrl, EMPTY["base-url"]),
   "allow-insecure-http": parsed(parseFlag, EMPTY["allow-insecure-http"]),
   "timeout-seconds": schemas_default(parsed(wholeNumber(1, LONGEST_TIMEOUT_SECONDS)), 30),
   retries: schemas_default(parsed(wholeNumber(0, MOST_RETRIES)), 5),
   "extra-headers": optional(parsed(parseHeaders)),
   "dry-run": parsed(parseFlag, EMPTY["dry-run"])
  });
  //! ./src/inputs/inputs.ts
    function readInputs() {
   const texts = Object.fromEntries(Object.keys(fields.shape).map(name => [ name, readInput(name) ]));
   let valid = {};
   const checkRules = check(({value, issues}) => {
    valid = {
     ...value
    };
    const invalid = new Set(issues.map(({path}) => String(path?.[0])));
    for (const name of invalid) Reflect.deleteProperty(valid, name);
    for (const {input, problem} of conflictsIn(valid, invalid)) issues.push({
     code: "custom",
     path: [ input ],
     message: problem,
     input: void 0
    });
   }, {
    when: () => true
   });
   const {data, error} = safeParse(fields.check(checkRules), texts);
   const token = texts["api-access-token"];
   const headerValues = headerValuesIn(texts["extra-headers"] ?? "").filter(value => value !== "");
   const isLong = ({length}) => length >= SHORTEST_MASKED_HEADER;
   const path = valid["base-url"]?.pathname ?? "";
   const secrets = {
    masked: [ token ?? "", ...secretTexts(valid.settings), ...secretTexts(valid["settings-file"]), ...headerValues.filter(isLong) ],
    hidden: [ ...headerValues, ...isLong(path) ? [ path ] : [] ]
   };
   const problems = [ ...misspelledInputs(process.env), ...error?.issues.map(({path, message}) => ({
    input: String(path[0]),
    problem: message
   })) ?? [] ];
   return data && problems.length === 0 ? {
    secrets,
    inputs: toInputs(data)
   } : {
    secrets,
    problems: firstOfEach(problems)
   };
  }
  function secretTexts(settings) {
   return hasTooManySecrets(settings) ? [] : secretsIn(settings).map(({text}) => text);
  }
  function firstOfEach(problems) {
   return problems.filter(({input}, index) => problems.findIndex(other => other.input === input) === index);
  }
  function readInput(name) {
   const text = getInput(name, {
    trimWhitespace: name !== "settings"
   });
   return text.trim() === "" ? void 0 : text;
  }
  function toInputs(given) {
   const {"account-id": accountIds, "hook-id": hookIds, "app-id": appId, "base-url": url} = given;
   const change = {
    status: given.status,
    settings: settingsOf(given)
   };
   const remove = given["remove-settings"] ?? [];
   const inbox = given["inbox-id"] ?? (isLookUp({
    change,
    remove
   }) ? "all" : void 0);
   return {
    job: {
     accounts: accountIds.includes("all") ? "all" : accountIds,
     selection: hookIds ? {
      by: "id",
      hookIds
     } : appId ? {
      by: "app",
      appId,
      inbox
     } : {
      by: "account"
     },
     change,
     merge: given["merge-settings"],
     remove,
     dryRun: given["dry-run"],
     ifNoHookFound: given["if-no-hook-found"]
    },
    token: given["api-access-token"],
    baseUrl: `${url.origin}${url.pathname.replace(/\/+$/, "")}`,
    timeoutMs: given["timeout-seconds"] * 1e3,
    retries: given.retries,
    extraHeaders: given["extra-headers"] ?? {},
    warnings: mistakesIn(given)
   };
  }
  //! ./src/report/describe.ts
    function capitalized(text) {
   return text.charAt(0).toUpperCase() + text.slice(1);
  }
  function limited(lines, most = LONGEST_LIST) {
   return lines.length > most ? [ ...lines.slice(0, most), `and ${lines.length - most} more` ] : [ ...lines ];
  }
  function counted(count, noun) {
   return `${count} ${noun}${count === 1 ? "" : "s"}`;
  }
  function describeSeconds(seconds) {
   return counted(seconds, "second");
  }
  function describeHooks(hooks, areForeign) {
   if (hooks.length === 0) return [ "Chatwoot lists no hooks in this account" ];
   const accountOf = ({accountId}) => areForeign && accountId ? ` of account ${accountId}` : "";
   const sorted = hooks.toSorted((a, b) => Number(a.id) - Number(b.id));
   return limited(sorted.map(hook => {
    const {id, appId, inboxId, inboxName, status} = hook;
    return `hook ${id}${accountOf(hook)}: ${[ appId, ...inboxOf(inboxId, inboxName), statusName(status) ].join(", ")}`;
   }));
  }
  function describeLeftOut({id, isActive, ...account}, redactor) {
   const name = redactor.show(account.name, LONGEST_SHOWN_NAME);
   return `account ${id}${name === "" ? "" : ` (${name})`}: ${isActive ? "the user is not an administrator" : "suspended"}`;
  }
  function nameOf({accountId, hookId, appId, inboxId}) {
   const app = appId ? ` (${[ appId, ...inboxOf(inboxId) ].join(", ")})` : "";
   return hookId ? `hook ${hookId}${app} of account ${accountId}` : `account ${accountId}`;
  }
  function placeOf({accountId, hookId}) {
   return hookId ? `hook ${hookId} of account ${accountId}` : `account ${accountId}`;
  }
  function inboxOf(inboxId, name = "") {
   return inboxId ? [ `inbox ${inboxId}${name === "" ? "" : ` (${name})`}` ] : [];
  }
  function statusName(status) {
   if (status === void 0) return "status unknown";
   return status ? "enabled" : "disabled";
  }
  //! ./src/report/link.ts
    function linkFor(kind) {
   const {GITHUB_SERVER_URL: server, GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref} = process.env;
   return server === GITHUB && repository && ref ? `${GITHUB}/${repository}/blob/${ref}/${pageFor(kind)}` : void 0;
  }
  function pageFor(kind) {
   return `docs/troubleshooting.md#${kind}`;
  }
  const GITHUB = "https://github.com";
  //! ./src/report/annotation.ts
    function annotationOf(explanation, headline) {
   const {reasons, details, advice, requestId, kind} = explanation;
   const end = [ `What to do: ${advice}`, more(kind), ...requestId ? [ `x-request-id: ${requestId}` ] : [] ];
   const lines = [ ...reasons, ...details ].map(detail => `- ${detail}`);
   return fitting([ headline, ...withWords(explanation) ].join(""), lines, end);
  }
  function annotationOfSeveral(failures, headline) {
   const causes = causesOf(failures);
   const {message, rest} = fitting(headline, causes.slice(0, MOST_CAUSES).flatMap(linesOf), []);
   const others = causes.slice(MOST_CAUSES, MOST_TOLD_CAUSES).flatMap(linesOf);
   const omitted = causes.length - MOST_TOLD_CAUSES;
   return {
    message,
    rest: [ ...rest, ...others, ...omitted > 0 ? [ `and ${omitted} more causes` ] : [] ]
   };
  }
  function causesOf(failures) {
   const [failed, skipped] = [ failures.filter(({result}) => result === "failed"), failures.filter(({result}) => result === "skipped") ];
   const keyOf = ({result, explanation: {happened, serverMessage, reasons, advice}}) => result === "skipped" ? happened : JSON.stringify([ happened, serverMessage, reasons, advice ]);
   return [ failed, skipped ].flatMap((group, index) => [ ...Map.groupBy(group, keyOf).values() ].flatMap(alike => alike.slice(0, 1).map(({explanation}) => ({
    explanation,
    failures: alike,
    isSkipped: index === 1
   }))));
  }
  function linesOf({explanation, failures, isSkipped}) {
   const {happened, reasons, details, advice, requestId, kind} = explanation;
   const places = limited(failures.map(placeOf), MOST_NAMED_HOOKS).join(", ");
   if (isSkipped) return [ `- Not started, because ${happened}: ${places}`, ...kind === "canceled" ? [ `  What to do: ${advice}` ] : [] ];
   const isOne = failures.length === 1;
   const isShared = failures.every(other => (0, external_node_util_namespaceObject.isDeepStrictEqual)(other.explanation.details, details));
   return [ `- ${[ happened, ...withWords(explanation) ].join("")}`, `  What to do: ${advice}`, `  ${more(kind)}`, `  Concerns: ${places}`, ...[ ...reasons, ...isShared ? details : [] ].map(detail => `  - ${detail}`), ...failures.slice(0, 1).flatMap(first => requestId ? [ `  x-request-id: ${requestId}${isOne ? "" : ` (${placeOf(first)})`}` ] : []) ];
  }
  function withWords({serverMessage}) {
   return serverMessage ? [ `. The server says: "${serverMessage}"` ] : [];
  }
  function more(kind) {
   return `More: ${linkFor(kind) ?? pageFor(kind)}`;
  }
  const MORE = "and more in the log of the step";
  function fitting(start, lines, end) {
   let space = LONGEST_ANNOTATION - [ start, ...end, MORE ].join("\n").length - 1;
   const fit = lines.findIndex(line => {
    space -= line.length + 1;
    return space < 0;
   });
   const shown = fit < 0 ? lines : [ ...lines.slice(0, fit), MORE ];
   return {
    message: [ start, ...shown, ...end ].join("\n"),
    rest: fit < 0 ? [] : lines.slice(fit)
   };
  }
  //! ./src/report/advice.ts
    const SIGN_IN = "extra-headers to what it accepts, such as a service token of Cloudflare Access or basic authentication. Or let it pass requests to paths below /api/";
  const NEW_TOKEN = "Copy the access token of an administrator from Profile Settings \u2192 Access Token in Chatwoot, and store it in the secret used for api-access-token";
  const NOT_LISTED = "Chatwoot doesn't list hooks of apps that aren't configured on the installation, although such hooks may exist; hook-id (with a single account-id) can update them";
  const WITHOUT_PROXY = "To connect without a proxy, add the server to no_proxy: a host name, which includes its subdomains, or an IP address (IPv6 in brackets), each also with a port, separated by commas; ranges such as 10.0.0.0/8 and patterns such as *.example.com don't count";
  const CHECK_SERVER = ({baseUrl}) => `Check that base-url (${baseUrl}) is the URL of a Chatwoot server, and check any proxy in front of it`;
  const CHECK_OTHERS = "Check whether something else changes this hook at the same time, such as another workflow, and whether a proxy changes requests or responses";
  const UNEXPECTED = {
   101: "A proxy in front of Chatwoot takes the request for a WebSocket. Configure it to pass requests below /api/ unchanged",
   511: "The network of the runner requires a login. Use another runner, or let it pass requests to the server",
   525: "Cloudflare in front of Chatwoot has no TLS connection to it. Check TLS on Chatwoot's own server",
   526: "Cloudflare in front of Chatwoot doesn't trust the certificate of Chatwoot's own server. Renew it, or check Cloudflare's SSL mode"
  };
  const FIX_MERGED = "Set what the app requires in settings. Leave keys that it rejects out of settings; if they are stored, add them to remove-settings";
  const ADVICE = {
   "not-signed-in": {
    happened: "Chatwoot received no access token (401), neither as api_access_token nor as api-access-token",
    advice: "A proxy in front of Chatwoot drops the header. Let it pass api_access_token or api-access-token; in nginx, set underscores_in_headers on. Also check that base-url is the Chatwoot server itself"
   },
   "invalid-token": {
    happened: "Chatwoot doesn't recognize this access token (401)",
    advice: ({baseUrl}) => `${NEW_TOKEN}. Check that it belongs to ${baseUrl}; resetting a token invalidates the old one`
   },
   "not-administrator": {
    happened: ({status}) => "the access token belongs to an agent, who can't manage integrations" + (status ? ` (${status})` : ": the list (200) has no settings"),
    advice: `${NEW_TOKEN}, or make that user an administrator of the account`
   },
   "not-in-account": {
    happened: "the access token's user isn't a member of this account (401)",
    advice: "Check account-id: it is the number after /app/accounts/ in the dashboard URL. Or use the token of an administrator of that account"
   },
   "bot-token": {
    happened: "the access token belongs to an agent bot or a platform app, which can't manage integrations (401)",
    advice: NEW_TOKEN
   },
   "account-suspended": {
    happened: "the account is suspended (401)",
    advice: "Ask whoever runs this Chatwoot installation to activate it (Chatwoot Cloud: Chatwoot support), or check account-id"
   },
   unauthorized: {
    happened: "the server rejected the access token (401)",
    advice: `${NEW_TOKEN}. Check account-id and base-url. If something in front of Chatwoot responds, set ${SIGN_IN}`
   },
   "login-required": {
    happened: "something in front of Chatwoot requires a login (401), not Chatwoot itself",
    advice: `Set ${SIGN_IN}`
   },
   "no-api-access": {
    happened: "the account's plan doesn't include API access (403)",
    advice: "Upgrade the account to a plan with API access, or check account-id"
   },
   forbidden: {
    happened: "Chatwoot denied access (403)",
    advice: `Check that the user of the token may manage the integrations of this account, and its plan. If something in front of Chatwoot responds, set ${SIGN_IN}`
   },
   "access-blocked": {
    happened: ({status}) => `something in front of Chatwoot denied access (${status}), not Chatwoot itself`,
    advice: `A firewall or an IP allowlist may reject the runner: let it through, or use a self-hosted runner. Or it requires a login: set ${SIGN_IN}`
   },
   "method-blocked": {
    happened: ({status}) => `something in front of Chatwoot rejected the PATCH (${status}), although it lets requests through that only read`,
    advice: "A firewall, such as ModSecurity with its default rules, allows only some methods. Let it allow PATCH for paths below /api/v1/accounts/. Or it rejects what is sent in settings"
   },
   "not-found": {
    happened: ({hooks, method}) => {
     if (method === "GET") return "the account doesn't exist (404)";
     return hooks ? "this hook doesn't exist in the account (404)" : "the account doesn't exist, or has no such hook (404)";
    },
    advice: ({hooks, method}) => {
     if (method === "GET") return "Check account-id: it is the number after /app/accounts/ in the dashboard URL";
     if (hooks) return `Set hook-id to one of the hooks listed; a hook that was disconnected and connected again has a new ID. ${NOT_LISTED}`;
     return "Check account-id (the number after /app/accounts/ in the dashboard URL) and hook-id; a hook that was disconnected and connected again has a new ID";
    }
   },
   "wrong-address": {
    happened: "this URL is not a Chatwoot API (404)",
    advice: ({baseUrl}) => `Check base-url (${baseUrl}): use the dashboard URL without /app and everything after it. Add a path only if Chatwoot is served below one`
   },
   "dashboard-address": {
    happened: "this URL is in the dashboard, not in the API (406)",
    advice: ({baseUrl}) => `Check base-url (${baseUrl}), and any proxy that changes the path of requests: base-url is the dashboard URL without /app and everything after it`
   },
   redirect: {
    happened: ({status, location}) => `the server redirects (${status})${location ? ` to ${targetOf(location)}` : ""}; the action never sends the token to another address`,
    advice: redirectAdvice
   },
   "login-redirect": {
    happened: ({status, location}) => `the server redirects (${status})${location ? ` to ${targetOf(location)}` : ""}, which isn't the API; the action never sends the token to another address`,
    advice: ({baseUrl}) => `If that is a login in front of Chatwoot, set ${SIGN_IN}. Otherwise, check base-url (${baseUrl})`
   },
   "not-modified": {
    happened: "the server returned 304 (not modified), which the action didn't ask for",
    advice: "A cache in front of Chatwoot adds conditions to requests. Configure it to pass requests below /api/ unchanged"
   },
   "bad-request": {
    happened: "the server couldn't read the request (400)",
    advice: ({baseUrl}) => `Check base-url (${baseUrl}): a port that expects https:// responds like this to http://. Otherwise, check whether a proxy changes requests or rejects header names`
   },
   "too-large": {
    happened: "the request is too large for the server (413)",
    advice: "Make settings smaller, or raise the limit of the proxy in front of Chatwoot (in nginx, client_max_body_size: 1 MB by default)"
   },
   "settings-invalid": {
    happened: ({job}) => `the ${changesSettings(job) ? "" : "stored "}settings don't match what the app expects (422)`,
    advice: ({job}) => {
     if (changesSettings(job) && job.merge) return FIX_MERGED;
     return job.change.settings ? "Provide complete settings, including secrets: any key you omit is deleted, and most apps reject unknown keys and settings that lack a required key. To change single keys, set merge-settings: true" : "The settings stored for this hook no longer match the app, so Chatwoot rejects every change. Provide complete settings together with status";
    }
   },
   "credentials-rejected": {
    happened: "Chatwoot couldn't verify the credentials with the app's provider (422)",
    advice: ({job}) => job.change.settings ? "If the message says that a key is invalid, check it with the provider: not revoked, with the required permissions. If it says that the provider couldn't be reached, run this step again later" : "Chatwoot verifies the stored key when a hook is enabled. If the message says that it is invalid, provide new settings together with status. If the provider couldn't be reached, run this step again later"
   },
   "feature-disabled": {
    happened: "a feature that this app requires is disabled for the account (422)",
    advice: "Ask whoever runs this Chatwoot installation to enable the feature for the account, then run this step again"
   },
   "app-taken": {
    happened: "the account has another hook of this app, which allows only one (422)",
    advice: "Disconnect one of the two in the dashboard under Settings \u2192 Integrations, then run this step again"
   },
   "inbox-missing": {
    happened: "the inbox of this hook no longer exists (422)",
    advice: "Delete the hook in the dashboard, connect the app to an existing inbox, and set hook-id to the new ID"
   },
   "hook-invalid": {
    happened: "Chatwoot rejected the change (422)",
    advice: "The stored hook is no longer valid. Fix it in the dashboard, or disconnect and connect the app again, which gives the hook a new ID"
   },
   "database-slow": {
    happened: "Chatwoot's database was too slow (422)",
    advice: ({mayBeApplied}) => "Run this step again later, or raise retries" + (mayBeApplied ? "" : ". Nothing was changed")
   },
   "body-lost": {
    happened: "the request reached Chatwoot without its body (422)",
    advice: "A proxy drops the request body or changes its content type, application/json. Configure it to pass requests unchanged"
   },
   "rate-limited": {
    happened: "too many requests from this IP address (429)",
    advice: "By default, Chatwoot allows 3000 requests per minute and IP address. Spread the runs, or raise retries"
   },
   "gateway-limited": {
    happened: "a gateway in front of Chatwoot rejected the request, because there are too many (429)",
    advice: ({retryAfterMs}) => "Raise its limit for the API, such as limit_req in nginx" + (retryAfterMs ? ", or spread the runs" : ". The action already sent its requests further apart; raise retries, or spread the runs")
   },
   "server-error": {
    happened: "Chatwoot returned an internal server error (500)",
    advice: ({requestId}) => `Check the log of the Chatwoot server${requestId ? " for this x-request-id" : ""}: its database or Redis may be down. A line break inside a secret in settings also causes this error`
   },
   gateway: {
    happened: ({status}) => `the proxy in front of Chatwoot got no response from it (${status})`,
    advice: ({status}) => "Check that Chatwoot itself is running and responding" + (status === 503 ? ", and whether a gateway limits requests by 503" : "")
   },
   "request-timeout": {
    happened: "the server stopped waiting for the request (408)",
    advice: "Run this step again. If it fails again, check the network between the runner and the server"
   },
   "unexpected-status": {
    happened: ({status}) => `the response (${status}) isn't one of Chatwoot's`,
    advice: failure => UNEXPECTED[Number(failure.status)] ?? CHECK_SERVER(failure)
   },
   network: {
    happened: ({errorCode}) => `the connection failed (${errorCode})`,
    advice: failure => failure.variable ? checkProxy(failure) : `Check that the runner can reach ${failure.baseUrl}: that the server is running, that the port is right${/^http:/.test(failure.baseUrl) ? " and does not expect https://" : ""}, and whether it requires a self-hosted runner or a proxy (https_proxy)`
   },
   "incomplete-response": {
    happened: ({status}) => "the connection ended in the middle of the response" + (status ? ` (${status})` : ""),
    advice: "Check the Chatwoot server and the proxies in front of it"
   },
   timeout: {
    happened: ({timeoutMs}) => `timed out after ${describeSeconds(timeoutMs / 1e3)} waiting for a complete response`,
    advice: "If the server is slow, raise timeout-seconds"
   },
   "connect-timeout": {
    happened: ({timeoutMs}) => `timed out after ${describeSeconds(timeoutMs / 1e3)} waiting for a connection`,
    advice: failure => failure.variable ? checkProxy(failure) : `Check that the runner can reach ${failure.baseUrl}: a firewall may drop its packets, or it may require a self-hosted runner or a proxy (https_proxy)`
   },
   "response-too-large": {
    happened: ({status}) => `the response (${status}) is larger or more deeply nested than any response of Chatwoot`,
    advice: CHECK_SERVER
   },
   "headers-too-large": {
    happened: "the headers of the response have more than 16 KiB (HPE_HEADER_OVERFLOW)",
    advice: "A proxy in front of Chatwoot adds large headers, often cookies or a policy. Make it leave them out below /api/"
   },
   "unknown-host": {
    happened: "the server's name doesn't exist (ENOTFOUND)",
    advice: ({baseUrl}) => `Check the spelling of base-url (${baseUrl}). A name in a private network requires a self-hosted runner`
   },
   certificate: {
    happened: ({errorCode}) => `the server's certificate isn't trusted (${errorCode})`,
    advice: certificateAdvice
   },
   "client-certificate": {
    happened: ({errorCode, status}) => `the server requires a certificate of the client (${errorCode ?? status}), or rejects the TLS connection as a whole`,
    advice: "This action can't present one. Let requests to paths below /api/ through without it, or use another address of the server"
   },
   tls: {
    happened: ({errorCode}) => `the TLS connection failed (${errorCode})`,
    advice: ({baseUrl, variable}) => `Check whether the port in base-url (${baseUrl}) expects https://, and whether the server has a certificate for this name. It must support TLS 1.2 or later` + (variable ? `. Also check whether the proxy in ${variable} really connects to this server` : "")
   },
   "not-http": {
    happened: ({errorCode}) => `the response isn't valid HTTP (${errorCode})`,
    advice: ({baseUrl}) => `Check the port in base-url (${baseUrl}), whether it expects https:// instead of http://, and whether a proxy in front of Chatwoot sends invalid headers`
   },
   "proxy-invalid": {
    happened: ({variable}) => `the environment variable ${variable} doesn't contain a usable proxy URL`,
    advice: ({variable}) => `Set ${variable} to http://HOST:PORT or https://HOST:PORT. Write special characters in a user name or password percent-encoded (# as %23, % as %25); SOCKS proxies aren't supported. ${WITHOUT_PROXY}`
   },
   "proxy-certificate": {
    happened: ({errorCode}) => `the certificate of the proxy itself isn't trusted (${errorCode})`,
    advice: certificateAdvice
   },
   "proxy-protocol": {
    happened: ({variable, errorCode}) => `the proxy in ${variable} doesn't speak the protocol of its URL (${errorCode})`,
    advice: `Check the port, and whether the proxy expects http:// or https:// in its URL: most expect http://, also for servers with https://. Proxies that require a certificate of the client aren't supported, and neither are SOCKS proxies. ${WITHOUT_PROXY}`
   },
   "unknown-proxy": {
    happened: "the proxy's name doesn't exist (ENOTFOUND)",
    advice: ({variable}) => `Check the spelling of the host in ${variable}. A name in a private network requires a self-hosted runner. ${WITHOUT_PROXY}`
   },
   "proxy-rejected": {
    happened: ({proxyStatus}) => `the proxy rejected the connection (${proxyStatus})`,
    advice: failure => `${proxyAdvice(failure)}. ${WITHOUT_PROXY}`
   },
   "proxy-failed": {
    happened: ({proxyStatus, errorCode}) => `the connection through the proxy failed (${proxyStatus ?? errorCode})`,
    advice: failure => failure.proxyStatus === 429 ? `The proxy limits requests: raise retries, or run this step again later. ${WITHOUT_PROXY}` : checkProxy(failure)
   },
   canceled: {
    happened: "the job was canceled, or the step reached its timeout-minutes",
    advice: "Run the workflow again. If nobody canceled it, raise timeout-minutes"
   },
   "compressed-response": {
    happened: ({status, encoding}) => `the response (${status}) is compressed${encoding ? ` (${encoding})` : ""}, although the action rejects compression`,
    advice: ({status}) => "A proxy in front of Chatwoot compresses responses even for clients that reject it. Disable compression below /api/" + (status === 200 ? "" : `. If it is a login or a firewall that responds, set ${SIGN_IN}`)
   },
   "web-page": {
    happened: ({status}) => `the response (${status}) is a web page, not JSON from a Chatwoot API`,
    advice: ({baseUrl}) => `Check base-url (${baseUrl}): another site may respond there. If it is a login in front of Chatwoot, set ${SIGN_IN}`
   },
   "not-json": {
    happened: ({status}) => `the response (${status}) isn't JSON in UTF-8, so it isn't from a Chatwoot API`,
    advice: CHECK_SERVER
   },
   "not-a-hook": {
    happened: ({status}) => `the response (${status}) isn't a hook, so it doesn't confirm the change`,
    advice: CHECK_SERVER
   },
   "not-a-list": {
    happened: "the response (200) isn't a list of apps or accounts from Chatwoot",
    advice: CHECK_SERVER
   },
   "other-hook": {
    happened: "the response (200) describes another hook, so it doesn't confirm the change",
    advice: "Check both hooks in the dashboard, and any proxy or cache in front of Chatwoot"
   },
   "status-differs": {
    happened: ({job}) => "Chatwoot returned 200, but the hook is " + (job.change.status ? "disabled" : "enabled"),
    advice: CHECK_OTHERS
   },
   "status-missing": {
    happened: "Chatwoot returned 200, but the response has no status that confirms the change",
    advice: "Check whether a proxy in front of Chatwoot changes responses"
   },
   "settings-differ": {
    happened: ({keys = []}) => `Chatwoot returned 200, but these settings differ from what was sent: ${limited(keys).join(", ")}`,
    advice: CHECK_OTHERS
   },
   "settings-missing": {
    happened: ({keys = []}) => `Chatwoot returned 200, but the response lacks these settings, which it would show: ${limited(keys).join(", ")}`,
    advice: `${CHECK_OTHERS}. Or Chatwoot was upgraded in the meantime to a version that hides them`
   },
   "settings-not-removed": {
    happened: ({keys = []}) => `Chatwoot returned 200, but the hook still has settings that weren't sent: ${limited(keys).join(", ")}`,
    advice: `An update replaces all settings, so these keys should be gone. ${CHECK_OTHERS}`
   },
   "too-many-secrets": {
    happened: `the hook has more than ${MOST_SECRET_LINES} lines or ${MOST_SECRET_CHARACTERS / 1024} KiB of secrets, more than any app of Chatwoot`,
    advice: CHECK_SERVER
   },
   "no-accounts": {
    happened: "the list of accounts (200) has no active account in which the access token's user is an administrator",
    advice: NEW_TOKEN
   },
   "too-many-accounts": {
    happened: `the list of accounts (200) has more than ${MOST_TARGETS} in which the access token's user is an administrator`,
    advice: `List the accounts in account-id, at most ${MOST_TARGETS} in each step`
   },
   "cached-list": {
    happened: "the list (200) is a copy from a cache, as its headers say, so it doesn't show the hooks as they are now",
    advice: "Configure the cache in front of Chatwoot not to store responses below /api/. Chatwoot forbids it by its Cache-Control header, which this cache ignores or removes"
   },
   "entry-unreadable": {
    happened: ({apps = []}) => `the account's list of apps (200) has an entry that can't be read${apps.length > 0 ? ` (${apps.join(", ")})` : ""}, such as a hook whose settings aren't a JSON object, or that it has twice`,
    advice: "Check the hooks of the account in the dashboard; disconnecting one and connecting it again repairs it. With hook-id, and without merge-settings and dry-run, the list isn't read"
   },
   "other-account": {
    happened: "the response (200) lists hooks of another account",
    advice: ({baseUrl}) => `Check any proxy or cache in front of Chatwoot: it returned the response of another request. Check base-url (${baseUrl})`
   },
   "app-not-listed": {
    happened: ({job: {selection}}) => {
     const app = selection.by === "app" ? `the app ${selection.appId}` : "this app";
     const isLeftOut = selection.by === "app" && LEFT_OUT_APPS.has(selection.appId);
     return `Chatwoot doesn't list ${app} in this account${isLeftOut ? ", because it may not be configured on the installation" : ""}`;
    },
    advice: ({apps = []}) => `Check app-id${apps.length > 0 ? `. The list has ${apps.join(", ")}` : ""}. ${NOT_LISTED}`
   },
   "hook-not-listed": {
    happened: "this hook isn't in the account's list of apps",
    advice: `Set hook-id to one of the hooks listed. ${NOT_LISTED}, but not with dry-run or merge-settings`
   },
   "no-hook-found": {
    happened: "no matching hook was found in the account's list of apps",
    advice: `Check app-id and inbox-id. ${NOT_LISTED}`
   },
   "several-hooks-found": {
    happened: ({hooks = []}) => `the account has ${hooks.length} hooks of this app`,
    advice: ({job: {accounts}}) => accounts === "all" || accounts.length > 1 ? "Set inbox-id: all to update all of them. To select one, update this account in a step of its own, with inbox-id or hook-id" : "Select one of those listed with inbox-id, or with hook-id instead of app-id; or set inbox-id: all to update all of them"
   },
   "too-many-hooks": {
    happened: `more than ${MOST_TARGETS} hooks were selected`,
    advice: "Select fewer accounts in each step, or some hooks of an account with hook-id"
   },
   "hook-disappeared": {
    happened: "the hook was listed, but no longer exists (404)",
    advice: "Someone may have disconnected it in the meantime. Run this step again"
   },
   "change-rejected": {
    happened: "Chatwoot would reject this update for the reasons listed",
    advice: ({job}) => {
     if (changesSettings(job) && job.merge) return `${FIX_MERGED}. Nothing was changed`;
     return job.change.settings ? "Fix settings: provide all keys that the app requires, including secrets, and no others. Nothing was changed" : "Fix the hook first: provide complete settings together with status, or disconnect and connect the app in the dashboard. Nothing was changed";
    }
   },
   "merge-needs-hidden": {
    happened: ({keys = []}) => `Chatwoot doesn't show ${limited(keys).join(", ")}, so ${keys.length === 1 ? "it" : "they"} can't be kept; nothing was changed`,
    advice: ({keys = [], removableKeys = []}) => {
     const removable = removableKeys.length === keys.length ? ", or to remove-settings" : removableKeys.length > 0 ? `, or ${limited(removableKeys).join(", ")} to remove-settings` : "";
     const add = `Add ${keys.length === 1 ? "it" : "them"} to settings${removable}`;
     if (!keys.some(key => LEADSQUARED.includes(key))) return add;
     return `${add}. Chatwoot itself writes app_url, timezone, and the activity codes of LeadSquared: change such a hook in the dashboard, or replace all settings without merge-settings`;
    }
   },
   "removes-required": {
    happened: ({keys = []}) => `the app requires ${limited(keys).join(", ")}, so Chatwoot would reject the update; nothing was changed`,
    advice: ({keys = [], lostKeys = []}) => {
     const lost = lostKeys.length > 0 ? `. Also add ${limited(lostKeys).join(", ")} to settings, which Chatwoot doesn't show` : "";
     return `Take ${keys.length === 1 ? "it" : "them"} out of remove-settings. To change a value, set it in settings${lost}`;
    }
   },
   "merge-unsafe": {
    happened: "Chatwoot doesn't show all settings of this app and doesn't say which it hides, so merging could lose some; nothing was changed",
    advice: "Provide complete settings without merge-settings"
   }
  };
  function certificateAdvice({errorCode = "", extraCa}) {
   const [, cause] = CERTIFICATE_CAUSES.find(([code]) => code.test(errorCode)) ?? [];
   if (cause) return extraCa ? `${cause}. ${EXTRA_CA[extraCa]}` : cause;
   if (extraCa === "pem") return `${EXTRA_CA.pem}, but it lacks the CA of this certificate: add it. Or the server doesn't send its intermediate certificates`;
   return extraCa ? EXTRA_CA[extraCa] : "For a private CA, set NODE_EXTRA_CA_CERTS to a PEM file on the runner, in the env of this step, or NODE_USE_SYSTEM_CA to 1 if the runner trusts it. Otherwise, check whether the server sends its intermediate certificates";
  }
  const CERTIFICATE_CAUSES = [ [ /EXPIRED/, "Renew the certificate, or one of its intermediate certificates: it has expired" ], [ /NOT_YET_VALID/, "Check the clock of the runner, and from when on the certificate is valid" ], [ /^UNSPECIFIED/, "Replace the certificate, or the CA: it may have a key that is too short, a hash that is too weak, or a name that the CA must not certify" ], [ /^(INVALID_|PATH_LENGTH)/, "Replace the certificate, or an intermediate one: one of them is used for what it must not be (basicConstraints, keyUsage, extendedKeyUsage)" ], [ /ALTNAME|HOSTNAME/, "The certificate is for another name: use the name it is for, or a certificate for this name" ] ];
  const EXTRA_CA = {
   missing: "The file in NODE_EXTRA_CA_CERTS doesn't exist, so Node ignored it. Check its path; in a container job, the workspace is $GITHUB_WORKSPACE, and github.workspace is a path of the host",
   unreadable: "The file in NODE_EXTRA_CA_CERTS can't be read, so Node ignored it. Check that it is a file, not a folder, and its permissions",
   "not-pem": "Not all of the file in NODE_EXTRA_CA_CERTS is readable PEM, so Node ignored at least a part of it. Convert a DER file by openssl x509 -inform der -in ca.cer -out ca.pem, and check that each BEGIN and END stands on a line of its own",
   pem: "The file in NODE_EXTRA_CA_CERTS exists and is PEM"
  };
  function proxyAdvice({proxyStatus, hasProxyCredentials, proxySchemes, variable}) {
   if (proxyStatus === 407 && proxySchemes !== void 0 && !/\bbasic\b/i.test(proxySchemes)) return `The proxy doesn't offer basic authentication, the only one that the action supports (it offers: ${proxySchemes}). Let it pass this server without a login, or run a local proxy that signs in to it`;
   if (proxyStatus === 407 && hasProxyCredentials) return `Check the user name and the password in ${variable}`;
   if (proxyStatus === 407) return `The proxy requires a user name and a password: set ${variable} to http://USER:PASSWORD@HOST:PORT`;
   if (proxyStatus === 403) return "Check whether the proxy allows this server and its port: many, such as Squid by default, allow only port 443";
   return `Check ${variable}, and whether the proxy allows this server`;
  }
  function checkProxy({variable, baseUrl}) {
   return `Check that the proxy in ${variable} is running, that it is an HTTP proxy, and that it can reach ${baseUrl}. ${WITHOUT_PROXY}`;
  }
  const LEADSQUARED = [ "app_url", "timezone", "conversation_activity_code", "transcript_activity_code" ];
  function targetOf(location) {
   return location.replace(/[?#].*/s, "").replace(/(\/|\\){2}[^/\\]*@/, "//");
  }
  function redirectAdvice({location = "", baseUrl}) {
   const {origin, protocol} = new URL(baseUrl);
   const base = /^\/\//.test(location) ? protocol : /^\//.test(location) ? origin : "";
   const target = `${base}${targetOf(location)}`;
   const path = target.search(/\/api\/v1\/(accounts\/|profile$)/);
   if (path < 0) return `Check base-url (${baseUrl})`;
   const suggested = target.slice(0, path);
   if (suggested === baseUrl) return `Check any proxy in front of Chatwoot: it redirects below the same base-url (${baseUrl}), as one does that changes paths or sets a cookie first`;
   if (protocol === "https:" && suggested.startsWith("http:")) return "Check any proxy in front of Chatwoot: the redirect would send the token unencrypted. Usually, Chatwoot has to learn from the header x-forwarded-proto that the request came by https://";
   return `If you trust that address, set base-url to ${suggested}`;
  }
  //! ./src/report/request.ts
    function describeRequest(job, target) {
   const subject = target ? describeTarget(job, target) : describeSelection(job);
   if (isLookUp(job)) return `look up ${subject}`;
   const {status} = job.change;
   const [of, its] = settingsVerbs(job);
   if (status === void 0) return `${of} ${subject}`;
   return `${status ? "enable" : "disable"} ${subject}${changesSettings(job) ? ` and ${its} settings` : ""}`;
  }
  function settingsVerbs({change, merge}) {
   if (!merge) return [ "replace the settings of", "replace its" ];
   return change.settings ? [ "merge settings into", "merge its" ] : [ "remove settings from", "remove some of its" ];
  }
  function describeTarget({selection}, {accountId, hookId, appId}) {
   const inboxId = selectedInbox(selection);
   const inbox = inboxId === void 0 ? "" : ` of inbox ${inboxId}`;
   return `${hookId ? `hook ${hookId}` : appId ? `the ${appId} hook${inbox}` : "the hooks"} of account ${accountId}`;
  }
  function describeSelection({selection, accounts}) {
   if (selection.by === "app") return selection.appId;
   const account = accounts !== "all" && accounts.length === 1 ? ` of account ${accounts[0]}` : "";
   return selection.by === "id" ? `${counted(selection.hookIds.length, "hook")}${account}` : `the hooks${account}`;
  }
  //! ./src/report/explanation.ts
    function explain(failure, context, redactor) {
   const {kind, attempts, serverMessage, page, requestId, location, hooks, accounts = [], violations = []} = failure;
   const {happened, advice} = ADVICE[kind];
   const hidden = {
    ...failure,
    location: location === void 0 ? void 0 : redactor.redact(location)
   };
   return showExplanation({
    kind,
    happened: worded(happened, hidden, context),
    attempts,
    serverMessage: page === void 0 ? serverMessage : titleOf(page),
    reasons: limited(violations),
    details: [ ...hooks ? describeHooks(hooks, kind === "other-hook" || kind === "other-account") : [], ...limited(accounts.map(account => describeLeftOut(account, redactor))) ],
    advice: `${whenToComeBack(failure)}${worded(advice, hidden, context)}${whatBecameOf(failure)}`,
    requestId,
    mayHaveChanged: failure.mayBeApplied
   }, redactor);
  }
  function showExplanation(explanation, redactor) {
   const {details} = explanation;
   return withTexts({
    ...explanation,
    details: limited(details, MOST_DETAILS)
   }, (text, limit) => redactor.show(text, limit));
  }
  function withTexts({happened, serverMessage, reasons, details, advice, requestId, ...rest}, show) {
   return {
    ...rest,
    happened: show(happened, LONGEST_SHOWN_CAUSE),
    serverMessage: serverMessage && show(serverMessage),
    reasons: reasons.map(reason => show(reason)),
    details: details.map(detail => show(detail)),
    advice: show(advice, LONGEST_SHOWN_ADVICE),
    requestId: requestId && show(requestId, LONGEST_SHOWN_REQUEST_ID)
   };
  }
  function titleOf(page) {
   return /<title[^>]*>([^<]*)<\/title>/i.exec(page.slice(0, LONGEST_TITLE_SEARCH))?.[1]?.trim() ?? "";
  }
  function explainRetry(failure, context, redactor) {
   return explain(failure, context, redactor).happened;
  }
  function headlineOf({happened, attempts = 1}, target, job) {
   if (!target || !job) return capitalized(happened);
   const times = attempts > 1 ? ` (${attempts} attempts)` : "";
   if (job.dryRun && !isLookUp(job)) return `The dry run failed${times}: ${happened}. Requested: ${describeRequest(job, target)}`;
   return `Could not ${describeRequest(job, target)}${times}: ${happened}`;
  }
  function worded(wording, failure, context) {
   if (typeof wording === "string") return wording;
   const {baseUrl} = context;
   return wording({
    ...failure,
    ...context,
    baseUrl: baseUrl.length > LONGEST_SHOWN_BASE_URL ? new URL(baseUrl).origin : baseUrl
   });
  }
  function whatBecameOf({mayBeApplied, method}) {
   if (mayBeApplied) return MAY_BE_APPLIED;
   return method === "GET" ? ". Nothing was changed" : "";
  }
  const MAY_BE_APPLIED = ". The change may have been made: check the hook in the dashboard, or run this step again, because updates are safe to repeat";
  function whenToComeBack({retryAfterMs}) {
   if (!retryAfterMs) return "";
   const seconds = Math.ceil(retryAfterMs / 1e3);
   return `Retry in ${seconds > MOST_TOLD_SECONDS ? `${Math.ceil(seconds / 60)} minutes` : describeSeconds(seconds)}, as the server requests. `;
  }
  //! ./src/report/changes.ts
    function unsentPlanOf(outcome) {
   if (outcome.result === "planned" || outcome.result === "unchanged") return outcome.plan;
   return outcome.result === "failed" && outcome.failure.kind === "change-rejected" ? outcome.plan : void 0;
  }
  function keyChangesIn(outcome, redactor) {
   if (outcome.result !== "updated") return unsentPlanOf(outcome)?.settings.map(({key, effect}) => ({
    key,
    change: describeEffect(key, effect, outcome.plan, redactor)
   })) ?? [];
   const {plan} = outcome;
   const unverified = new Set(outcome.unverified);
   const sent = plan?.listed.hidesSettings === false ? "sent (not shown by Chatwoot)" : "sent (hidden by Chatwoot)";
   const changes = plan ? [ ...plan.settings ] : Object.keys(outcome.change.settings ?? {}).map(key => ({
    key
   }));
   return changes.map(({key, effect}) => {
    if (unverified.has(`settings.${key}`)) return {
     key,
     change: effect === "removed" ? REMOVED : sent
    };
    const isKnown = effect !== void 0 && effect !== "unverifiable";
    return {
     key,
     change: isKnown ? `${describeEffect(key, effect, plan, redactor)} (confirmed)` : "confirmed"
    };
   });
  }
  const REMOVED = "removed (not confirmed: Chatwoot returned no settings)";
  function describeEffect(key, effect, plan, redactor) {
   const values = plan && valuesOf(key, plan);
   const show = value => redactor.show(JSON.stringify(value), LONGEST_SHOWN_VALUE);
   if (!values || effect === "unchanged" || effect === "unverifiable") return EFFECTS[effect];
   if (effect === "changed") return `${show(values.now)} \u2192 ${show(values.next)}`;
   return effect === "added" ? `added: ${show(values.next)}` : `removed (was ${show(values.now)})`;
  }
  function valuesOf(key, {listed: {hook, app}, change}) {
   const values = {
    now: hook.settings?.[key],
    next: change.settings?.[key]
   };
   const holdsSecret = secretsIn({
    [key]: values.now
   }).length > 0 || secretsIn({
    [key]: values.next
   }).length > 0;
   return app.visibleProperties?.includes(key) && !holdsSecret ? values : void 0;
  }
  const EFFECTS = {
   added: "added",
   changed: "changed",
   unchanged: "unchanged",
   removed: "removed",
   unverifiable: "would be sent (Chatwoot hides the stored value)"
  };
  function statusChangeOf(outcome, hook) {
   const {plan} = outcome;
   if (outcome.result === "updated") {
    const {status} = outcome.change;
    if (status === void 0) return statusName(outcome.hook.status);
    const isKnownChange = plan?.status?.now === !status;
    return `${isKnownChange ? `${statusName(!status)} \u2192 ` : ""}${statusName(status)} (confirmed)`;
   }
   const planned = unsentPlanOf(outcome)?.status;
   return planned ? describeStatus(planned) : hook ? statusName(hook.status) : "";
  }
  function describeStatus({now, next}) {
   return now === next ? `already ${statusName(now)}` : `${statusName(now)} \u2192 ${statusName(next)}`;
  }
  function confirmationOf(outcome) {
   if (outcome.result !== "updated") return "nothing";
   const {status, settings = {}} = outcome.change;
   const unverified = new Set(outcome.unverified);
   const isCleared = outcome.change.settings !== void 0 && Object.keys(settings).length === 0;
   const showsAll = outcome.plan?.listed.hidesSettings === false;
   const isProven = isCleared ? showsAll : !outcome.plan?.mayRemoveUnknown;
   if (unverified.size === 0 && isProven && (outcome.hook.settings || outcome.change.settings === void 0)) return "all";
   const isSomeConfirmed = status !== void 0 || isCleared && outcome.hook.settings || Object.keys(settings).some(key => !unverified.has(`settings.${key}`));
   return isSomeConfirmed ? "some" : "nothing";
  }
  function notesIn(outcome) {
   if (outcome.result === "updated") return [ ...clearedNotes(outcome), ...hiddenNotes(outcome), ...outcome.plan ? removalNotes(outcome.plan, "were") : replacedNotes(outcome) ];
   const plan = outcome.result === "unchanged" ? void 0 : unsentPlanOf(outcome);
   if (!plan) return [];
   return [ ...removalNotes(plan, "would be"), ...outcome.result === "planned" ? uncheckedNotes(outcome.unchecked) : [] ];
  }
  function clearedNotes({change: {settings}, hook}) {
   if (!settings || Object.keys(settings).length > 0) return [];
   return [ hook.settings ? "All settings that Chatwoot shows were cleared." : "Chatwoot returned no settings that confirm that they were cleared." ];
  }
  function hiddenNotes({unverified}) {
   return unverified.length > 0 ? [ "Chatwoot doesn't return settings marked as hidden, so the action can't verify them. This isn't a failure." ] : [];
  }
  function replacedNotes({change: {settings}}) {
   return settings && Object.keys(settings).length > 0 ? [ "All settings were replaced: keys that weren't sent are gone, hidden ones, too." ] : [];
  }
  function removalNotes({hiddenRemoved, mayRemoveUnknown}, verb) {
   return [ ...hiddenRemoved.length > 0 ? [ `Hidden by Chatwoot and not in settings, so these keys ${verb} removed if they're stored: ${limited(hiddenRemoved).join(", ")}.` ] : [], ...mayRemoveUnknown ? [ `Chatwoot doesn't show all settings of this app. Stored keys that aren't in settings ${verb} removed.` ] : [] ];
  }
  function uncheckedNotes(unchecked) {
   return unchecked ? [ UNCHECKED[unchecked] ] : [];
  }
  const UNCHECKED = {
   "no-schema": "The settings were not validated: Chatwoot publishes no schema for this app.",
   "schema-unusable": "The settings were not validated: the schema that Chatwoot publishes for this app uses rules that this action does not check.",
   "stored-settings-hidden": "The stored settings were not validated, because Chatwoot doesn't show all of them. If they don't match the app, Chatwoot rejects the update."
  };
  //! ./src/report/html.ts
    function escapeHtml(text) {
   return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
  }
  //! ./src/report/redact.ts
    const HIDDEN = "***";
  function hiddenLines(secrets) {
   const lines = secrets.flatMap(secret => secret.split(LINE_BREAK)).map(line => line.trim());
   return new Set(lines.filter(canBeHidden));
  }
  class Redactor {
   #lines=new Set;
   #forms=new Map;
   #longestForm=0;
   #formCharacters=0;
   #comparedCharacters=0;
   constructor(lines) {
    this.learn(lines);
   }
   learn(lines) {
    for (const line of lines) {
     if (this.#lines.has(line) || this.isExhausted) continue;
     this.#lines.add(line);
     for (const form of formsOf(line)) this.#learnForm(form);
    }
   }
   #learnForm(form) {
    const start = startOf(form);
    const {forms, lengths} = this.#forms.get(start) ?? {
     forms: new Set,
     lengths: []
    };
    forms.add(form);
    const known = lengths.includes(form.length) ? lengths : [ ...lengths, form.length ].sort((a, b) => b - a);
    this.#forms.set(start, {
     forms,
     lengths: known
    });
    this.#longestForm = Math.max(this.#longestForm, form.length);
    this.#formCharacters += form.length;
   }
   get size() {
    return this.#lines.size;
   }
   get isExhausted() {
    return this.#comparedCharacters > MOST_COMPARED_CHARACTERS || this.#formCharacters > MOST_FORM_CHARACTERS;
   }
   redact(text) {
    let redacted = "";
    let end = 0;
    let last = 0;
    for (let at = 0; at < text.length; at++) {
     last = last << 8 | text.charCodeAt(at) & 255;
     const alike = this.#forms.get(last);
     if (!alike) continue;
     const start = at + 1 - SHORTEST_SECRET;
     const length = this.#longestAt(text, start, end, alike);
     if (length === 0) continue;
     if (start > end || redacted === "") redacted += text.slice(end, start) + HIDDEN;
     end = start + length;
    }
    if (this.isExhausted) return HIDDEN;
    return redacted === "" ? text : redacted + text.slice(end);
   }
   #longestAt(text, start, end, {forms, lengths}) {
    for (const length of lengths) {
     if (start + length <= end || this.isExhausted) return 0;
     this.#comparedCharacters += length;
     if (forms.has(text.slice(start, start + length))) return length;
    }
    return 0;
   }
   show(text, limit = LONGEST_SHOWN_TEXT) {
    const whole = text.trim();
    const start = whole.slice(0, 2 * (limit + this.#longestForm));
    const line = this.#oneLine(start);
    const isCut = start.length < whole.length;
    if (isCut && line.length < limit + this.#longestForm) return HIDDEN;
    const shown = line.trimEnd();
    return copyOf(isCut || shown.length > limit ? `${shown.slice(0, limit).replace(/\p{Cs}$/u, "")}\u2026` : shown);
   }
   redactShown(text) {
    const parts = this.redact(text).split("\u2026");
    return parts.map((part, index) => index < parts.length - 1 ? this.#withoutStart(part) : part).join("\u2026");
   }
   #withoutStart(text) {
    for (let at = 0; at <= text.length - SHORTEST_SECRET; at++) {
     const end = text.slice(at);
     for (const form of this.#forms.get(startOf(end))?.forms ?? []) {
      this.#comparedCharacters++;
      if (form.startsWith(end)) return text.slice(0, at) + HIDDEN;
     }
    }
    return text;
   }
   #oneLine(text) {
    const hidden = this.redact(text);
    const oneLine = hidden.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, " ").replaceAll("##[", "# #[").trimStart().replace(/^::/, ": :");
    return oneLine === hidden ? hidden : this.redact(oneLine);
   }
   redactSettings(settings) {
    const visible = Object.entries(settings).filter(([key, value]) => secretsIn({
     [key]: value
    }).length === 0);
    const shown = this.#isClean(visible) ? visible : visible.filter(entry => this.#isClean(entry));
    return Object.fromEntries(shown);
   }
   redactHook(raw) {
    return Object.fromEntries(Object.entries(raw).flatMap(([key, value]) => {
     if (isIdentifier(key, value)) return [ [ key, value ] ];
     if (key === "settings" && isObject(value)) return [ [ key, this.redactSettings(value) ] ];
     if (key === "inbox" && isObject(value)) return [ [ key, this.redactHook(value) ] ];
     return Object.entries(withoutSecrets({
      [key]: value
     })).map(([name, child]) => [ this.redact(name), this.#isClean(child) ? child : this.#redactStrings(child) ]);
    }));
   }
   #isClean(value) {
    const texts = redact_partsOf(value).join("\n");
    return this.redact(texts) === texts;
   }
   #redactStrings(value) {
    if (typeof value === "string") return this.redact(value);
    if (Array.isArray(value)) return value.map(item => this.#redactStrings(item));
    if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([key, child]) => [ this.redact(key), this.#redactStrings(child) ]));
    if (typeof value !== "number" && !JSON.isRawJSON(value)) return value;
    const digits = JSON.stringify(value);
    const redacted = this.redact(digits);
    return redacted === digits ? value : redacted;
   }
  }
  function isIdentifier(key, value) {
   if (typeof value === "number" || JSON.isRawJSON(value)) return isIdKey(key) && isNumericId(JSON.stringify(value));
   if (typeof value !== "string") return false;
   if (isIdKey(key)) return isNumericId(value);
   return key === "app_id" && CHATWOOT_APPS.has(value) || key === "hook_type" && HOOK_TYPES.has(value);
  }
  function isIdKey(key) {
   return key === "id" || key === "inbox_id" || key === "account_id";
  }
  function isNumericId(text) {
   return /^\d{1,20}$/.test(text);
  }
  const HOOK_TYPES = new Set([ "account", "inbox" ]);
  function copyOf(text) {
   return Buffer.from(text).toString();
  }
  function redact_partsOf(value) {
   if (typeof value === "string") return [ value ];
   if (typeof value === "number" || JSON.isRawJSON(value)) return [ JSON.stringify(value) ];
   if (typeof value !== "object" || value === null) return [];
   return Object.entries(value).flatMap(([key, child]) => Array.isArray(value) ? redact_partsOf(child) : [ key, ...redact_partsOf(child) ]);
  }
  function canBeHidden(line) {
   const value = line.replace(/,$/, "");
   if (line.length < SHORTEST_SECRET || /^(true|false|null)$/.test(value) || CHATWOOT_APPS.has(value)) return false;
   return !/^-?[\d.]+$/.test(value) || value.replace(/\D/g, "").length >= SHORTEST_MASKED_NUMBER;
  }
  function startOf(form) {
   let last = 0;
   for (let at = 0; at < SHORTEST_SECRET; at++) last = last << 8 | form.charCodeAt(at) & 255;
   return last;
  }
  function formsOf(line) {
   const whole = line.toWellFormed();
   const json = JSON.stringify(line).slice(1, -1);
   const ascii = json.replace(/[^\x20-\x7e]/g, character => unicodeEscape(character));
   const url = encodeURIComponent(whole);
   const strictUrl = url.replace(/[!'()*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
   const html = escapeHtml(line);
   const goHtml = html.replaceAll("&quot;", "&#34;");
   return new Set([ line, json, json.replace(/[&<>\u2028\u2029]/g, character => unicodeEscape(character)), json.replace(/\\"|[&<>'+`]|[^\x20-\x7e]/g, written => unicodeEscape(written.slice(-1), digits => digits.toUpperCase())), json.replace(/#(?=[{$@])/g, "\\#"), ascii, ascii.replaceAll("/", "\\/"), json.replaceAll("/", "\\/"), encodeURI(whole), ...[ url, strictUrl ].flatMap(encoded => [ encoded, encoded.replace(/%../g, written => written.toLowerCase()) ]), strictUrl.replaceAll("%20", "+"), Buffer.from(line).toString("latin1"), ...[ "&#39;", "&#039;", "&apos;", "&#x27;" ].map(apostrophe => html.replaceAll("&#39;", apostrophe)), goHtml, goHtml.replaceAll("+", "&#43;") ]);
  }
  function unicodeEscape(character, write = digits => digits) {
   return `\\u${write(character.charCodeAt(0).toString(16).padStart(4, "0"))}`;
  }
  //! ./src/report/reported-outcome.ts
    function isFailed(outcome) {
   return outcome.result === "failed" || outcome.result === "skipped";
  }
  function secretsOf(raw) {
   const {settings} = raw;
   const written = typeof settings === "string" ? secretsIn(jsonObjectOf(settings)) : [];
   return [ ...secretsIn(raw), ...written ].map(({text}) => text);
  }
  function toReportedOutcome(outcome, context, redactor) {
   const {result, plan, failure, listed} = outcome;
   const hook = hookOf(outcome);
   const settings = hook?.settings && redactor.redactSettings(hook.settings);
   const [keys, changes] = [ keyChangesIn(outcome, redactor), changesIn(outcome) ];
   const redacted = names => names.map(name => redactor.redact(name));
   return {
    ...shownIds(idsOf(outcome), context.job, (text, limit) => redactor.show(text, limit)),
    result,
    isWarning: result === "missing" && outcome.isWarning,
    inboxName: redactor.show(hook?.inboxName ?? "", LONGEST_SHOWN_NAME),
    hookType: typeOr(text => redactor.show(text), hook?.hookType),
    status: hook?.status,
    statusChange: statusChangeOf(outcome, hook),
    keys: keys.slice(0, LONGEST_LIST).map(({key, change}) => ({
     key: redactor.show(key, LONGEST_SHOWN_KEY),
     change
    })),
    moreKeys: Math.max(0, keys.length - LONGEST_LIST),
    notes: notesIn(outcome).map(note => redactor.show(note, LONGEST_SHOWN_NOTE)),
    confirmation: confirmationOf(outcome),
    settings,
    settingsText: result === "found" && settings ? redactor.show(JSON.stringify(settings)) : "",
    before: listed && {
     status: listed.hook.status,
     settings: listed.hook.settings && redactor.redactSettings(listed.hook.settings)
    },
    changes: changes && redacted(changes),
    unverified: redacted(unverifiedIn(outcome)),
    unknownRemoved: plan?.unknownRemoved.map(key => redactor.show(key, LONGEST_SHOWN_KEY)),
    explanation: failure && explain(failure, context, redactor),
    explanationWithoutTexts: failure && explain(failureWithoutTexts(failure, givenKeys(context.job)), context, redactor)
   };
  }
  const reported_outcome_TOO_MANY_SECRETS = "The hooks have more secrets than can be searched for, so nothing else that the server returned is shown.";
  function givenKeys({change, remove}) {
   return new Set([ ...Object.keys(change.settings ?? {}), ...remove ]);
  }
  function givenOf(names, given) {
   return names.filter(name => name === "status" || given.has(name.replace(/^settings\./, "")));
  }
  function withoutTexts(outcome, job) {
   const {changes, unverified, explanationWithoutTexts} = outcome;
   const given = givenKeys(job);
   return {
    ...outcome,
    ...shownIds(outcome, job, () => ""),
    inboxName: "",
    hookType: typeOr(() => "", outcome.hookType),
    keys: [],
    moreKeys: 0,
    notes: [ reported_outcome_TOO_MANY_SECRETS ],
    settings: void 0,
    settingsText: "",
    before: void 0,
    changes: changes && givenOf(changes, given),
    unverified: givenOf(unverified, given),
    unknownRemoved: void 0,
    explanation: explanationWithoutTexts
   };
  }
  function failureWithoutTexts(failure, given) {
   const keysIn = keys => keys?.map(key => given.has(key) ? key : NOT_SHOWN);
   return {
    ...failure,
    serverMessage: void 0,
    page: void 0,
    requestId: void 0,
    location: void 0,
    encoding: void 0,
    proxySchemes: void 0,
    hooks: failure.hooks?.map(hook => ({
     ...hook,
     id: idOr(() => NOT_SHOWN, hook.id),
     appId: CHATWOOT_APPS.has(hook.appId) ? hook.appId : NOT_SHOWN,
     inboxId: idOr(() => "", hook.inboxId),
     inboxName: "",
     accountId: hook.accountId && idOr(() => NOT_SHOWN, hook.accountId)
    })),
    accounts: failure.accounts?.map(account => ({
     ...account,
     id: idOr(() => NOT_SHOWN, account.id),
     name: ""
    })),
    apps: failure.apps?.filter(app => CHATWOOT_APPS.has(app)),
    keys: keysIn(failure.keys),
    removableKeys: keysIn(failure.removableKeys),
    lostKeys: keysIn(failure.lostKeys),
    violations: failure.violations?.slice(0, 1).map(() => NOT_SHOWN)
   };
  }
  const NOT_SHOWN = "(what isn't shown here)";
  function redactedOutcome(outcome, job, redactor) {
   const hide = text => redactor.redactShown(text);
   const {keys, explanation} = outcome;
   return {
    ...outcome,
    ...shownIds(outcome, job, hide),
    inboxName: hide(outcome.inboxName),
    hookType: typeOr(hide, outcome.hookType),
    keys: keys.map(({key, change}) => ({
     key: hide(key),
     change: hide(change)
    })),
    notes: outcome.notes.map(hide),
    settingsText: hide(outcome.settingsText),
    changes: outcome.changes?.map(hide),
    unverified: outcome.unverified.map(hide),
    unknownRemoved: outcome.unknownRemoved?.map(hide),
    explanation: explanation && withTexts(explanation, hide)
   };
  }
  function withoutDetails(outcome, areNamesKept) {
   const {keys, moreKeys, changes, unverified, explanation, explanationWithoutTexts} = outcome;
   const most = areNamesKept ? MOST_NAMES : MOST_KEYS_IN_ROW;
   const few = names => names.slice(0, most).map(name => name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}\u2026` : name);
   return {
    ...outcome,
    settings: void 0,
    before: void 0,
    keys: keys.slice(0, MOST_KEYS_IN_ROW),
    moreKeys: moreKeys + Math.max(0, keys.length - MOST_KEYS_IN_ROW),
    changes: changes && few(changes),
    unverified: few(unverified),
    explanation: explanation && {
     ...explanation,
     details: explanation.details.slice(0, most)
    },
    explanationWithoutTexts: explanationWithoutTexts && {
     ...explanationWithoutTexts,
     details: explanationWithoutTexts.details.slice(0, most)
    }
   };
  }
  function shownIds({accountId, hookId, appId, inboxId}, {selection}, show) {
   const isKnownApp = CHATWOOT_APPS.has(appId) || selection.by === "app" && selection.appId === appId;
   return {
    accountId: idOr(show, accountId),
    hookId: idOr(show, hookId),
    appId: isKnownApp ? appId : show(appId, LONGEST_SHOWN_NAME),
    inboxId: idOr(show, inboxId)
   };
  }
  function idOr(show, id = "") {
   return isNumericId(id) ? id : show(id);
  }
  function typeOr(show, type = "") {
   return HOOK_TYPES.has(type) ? type : show(type);
  }
  function unverifiedIn(outcome) {
   if (outcome.result === "updated") return outcome.unverified;
   return outcome.result === "planned" ? unverifiedOf(outcome.plan) : [];
  }
  function changesIn(outcome) {
   if (outcome.result === "unchanged" || outcome.result === "planned") return changesOf(outcome.plan);
   if (outcome.result !== "updated" || !outcome.plan) return;
   const unverified = new Set(outcome.unverified);
   return changesOf(outcome.plan).filter(name => !unverified.has(name));
  }
  function idsOf(outcome) {
   const {target} = outcome;
   const hook = hookOf(outcome);
   return {
    accountId: target.accountId,
    hookId: target.hookId ?? "",
    appId: hook?.appId || target.appId || "",
    inboxId: hook?.inboxId ?? target.inboxId ?? ""
   };
  }
  function hookOf({hook, target}) {
   const isOther = hook?.accountId !== void 0 && hook.accountId !== target.accountId;
   return hook?.id === target.hookId && !isOther ? hook : void 0;
  }
  //! ./src/report/headings.ts
    function headingOf(outcomes, job) {
   return isCanceled(outcomes) ? `Canceled: ${countsOf(outcomes)}` : `${headings_nameOf(job)}: ${resultsOf(outcomes)}`;
  }
  function failedHeadingOf(job) {
   return `${headings_nameOf(job)}: failed`;
  }
  function singleHeadingOf(outcome, job) {
   const mayBeDone = outcome.explanation?.mayHaveChanged;
   const end = mayBeDone ? "failed, but it may have been done" : ENDS[outcome.result];
   return `${headings_nameOf(job, outcome)}: ${isCanceled([ outcome ]) ? "canceled" + (mayBeDone ? ", but it may have been done" : "") : end}`;
  }
  const ENDS = {
   updated: "done",
   unchanged: "already done; nothing was sent",
   planned: "nothing was sent",
   found: "found",
   missing: "no hook found",
   failed: "failed",
   skipped: "not started"
  };
  function headings_nameOf(job, outcome) {
   const request = describeRequest(job, outcome);
   return job.dryRun && !request.startsWith("look up") ? `Dry run: ${request}` : capitalized(request);
  }
  function resultsOf(outcomes) {
   const failed = outcomes.filter(isFailed);
   if (failed.length === 0) return countsOf(outcomes);
   const accounts = new Set(outcomes.map(({accountId}) => accountId)).size;
   const isHookFailed = failed.some(outcome => outcome.result === "failed" && isHook(outcome));
   return countsOf(failed, {
    hook: outcomes.filter(isHook).length,
    account: isHookFailed ? 0 : accounts
   });
  }
  function countsOf(outcomes, totals = {
   hook: 0,
   account: 0
  }) {
   const groups = Map.groupBy(outcomes, outcome => `${isHook(outcome) ? "hook" : "account"} ${outcome.result}`);
   const texts = [];
   let last = "";
   for (const [noun, result, words] of WORDS) {
    const count = groups.get(`${noun} ${result}`)?.length ?? 0;
    if (count === 0) continue;
    const of = result === "failed" && totals[noun] > 1 ? `${count} of ${counted(totals[noun], noun)}` : counted(count, noun);
    texts.push(`${noun === last ? count : of} ${words}`);
    last = noun;
   }
   const skipped = outcomes.filter(({result}) => result === "skipped");
   if (skipped.length > 0) texts.push(`${last === "" ? countedTargets(skipped) : skipped.length} not started`);
   return `${texts.join(", ")}${outcomes.some(({result}) => result === "planned") ? "; nothing was sent" : ""}`;
  }
  function countedTargets(outcomes) {
   const hooks = outcomes.filter(isHook).length;
   const counts = [ [ hooks, "hook" ], [ outcomes.length - hooks, "account" ] ];
   return counts.flatMap(([count, noun]) => count > 0 ? [ counted(count, noun) ] : []).join(" and ");
  }
  const WORDS = [ [ "hook", "failed", "failed" ], [ "hook", "updated", "updated" ], [ "hook", "planned", "would change" ], [ "hook", "unchanged", "unchanged" ], [ "hook", "found", "found" ], [ "hook", "missing", "not found" ], [ "account", "failed", "failed" ], [ "account", "missing", "without such a hook" ] ];
  function signOf(outcomes) {
   if (outcomes.some(isFailed)) return "\u274c ";
   const results = new Set(outcomes.map(({result}) => result));
   if (results.has("updated") || results.has("unchanged")) return "\u2705 ";
   if (results.has("planned")) return "\u{1f4cb} ";
   if (results.has("found")) return "\u{1f50e} ";
   return outcomes.some(({isWarning}) => isWarning) ? "\u26a0\ufe0f " : "";
  }
  function isHook({hookId}) {
   return hookId !== "";
  }
  function isCanceled(outcomes) {
   return outcomes.some(({explanation}) => explanation?.kind === "canceled");
  }
  //! ./src/report/log.ts
    function detailsOf(outcome) {
   const {result, statusChange, keys, moreKeys, notes} = outcome;
   const isFailure = isFailed(outcome);
   if (isFailure && keys.length === 0) return [];
   const isUnsent = isFailure || result === "planned" || result === "unchanged";
   return [ `${VERBS[isFailure ? "planned" : result]} ${nameOf(outcome)}${isUnsent ? "; nothing was sent" : ""}`, ...statusChange ? [ `  status: ${statusChange}` ] : [], ...keys.map(({key, change}) => `  settings.${key}: ${change}`), ...moreKeys > 0 ? [ `  and ${moreKeys} more` ] : [], ...notes.map(note => `  ${note}`) ];
  }
  function lineOf(outcome) {
   const {result, explanation, changes, statusChange, unverified} = outcome;
   if (result === "skipped") return `${VERBS[result]} ${nameOf(outcome)}, because ${explanation?.happened}`;
   if (result === "missing" && (explanation?.kind === "no-hook-found" || explanation?.kind === "hook-not-listed")) return `${VERBS[result]} ${nameOf(outcome)}`;
   const details = explanation ? [ explanation.happened, ...explanation.serverMessage ? [ `"${explanation.serverMessage}"` ] : [] ] : [ ...changes ?? [ statusChange ], ...unverified.map(name => `${name} (unverified)`) ];
   const text = limited(details.filter(detail => detail !== ""), MOST_CHANGES_IN_LINE).join(", ");
   return `${VERBS[result]} ${nameOf(outcome)}${text === "" ? "" : `: ${text}`}`;
  }
  function notesOf(outcomes) {
   const noted = outcomes.flatMap(outcome => outcome.notes.map(note => ({
    note,
    outcome
   })));
   return [ ...Map.groupBy(noted, ({note}) => note) ].slice(0, MOST_NOTES).map(([note, all]) => `${note} (${limited(all.map(({outcome}) => placeOf(outcome)), MOST_NAMED_HOOKS).join(", ")})`);
  }
  const VERBS = {
   updated: "Updated",
   unchanged: "Unchanged:",
   planned: "Plan for",
   found: "Found",
   missing: "No hook found:",
   failed: "Failed:",
   skipped: "Not started:"
  };
  //! ./src/report/outputs.ts
    function withoutLaterSecrets(finished, job, redactor) {
   if (finished.knownLines === redactor.size) return finished;
   const outcome = redactedOutcome(finished.outcome, job, redactor);
   return {
    ...finished,
    outcome,
    entry: finished.entry && redactedEntry(finished.entry, finished.outcome, outcome, redactor)
   };
  }
  function redactedEntry(entry, shown, outcome, redactor) {
   const isClean = redactor.redact(entry) === entry && (0, external_node_util_namespaceObject.isDeepStrictEqual)(shown, outcome);
   const complete = isClean ? void 0 : parseFaithfully(entry);
   if (!isObject(complete)) return entry;
   const {settings, before} = complete;
   const visible = value => isObject(value) ? redactor.redactSettings(value) : value;
   return JSON.stringify({
    ...resultOf(outcome),
    settings: visible(settings),
    before: isObject(before) ? {
     ...before,
     settings: visible(before.settings)
    } : before
   });
  }
  function outputsOf(finished, single) {
   const complete = finished.every(({entry}) => entry !== void 0) ? `[${finished.map(({entry}) => entry).join(",")}]` : void 0;
   const candidates = [ ...complete === void 0 ? [] : [ {
    results: () => complete,
    single,
    lacking: ""
   } ], ...LEVELS.map(level => ({
    results: () => reduced(finished, level),
    single: single && withoutSome(single, level),
    lacking: describeLack(level, single !== void 0)
   })) ];
   let last = {
    results: "[]",
    single,
    lacking: ""
   };
   for (const {results, ...candidate} of candidates) {
    last = {
     ...candidate,
     results: results()
    };
    if (last.results.length <= LONGEST_RESULTS && lengthOf(last.single) + last.results.length <= LONGEST_OUTPUTS) break;
   }
   const texts = {
    ...last.single,
    results: last.results,
    "failed-account-ids": failedAccountIds(finished.map(({outcome}) => outcome)).join(",")
   };
   return {
    texts,
    file: complete ?? last.results,
    lacking: last.lacking
   };
  }
  function failedAccountIds(outcomes) {
   return [ ...new Set(outcomes.filter(isFailed).map(({accountId}) => accountId)) ];
  }
  function hookOutputs(outcome, hook) {
   return {
    hook: JSON.stringify(hook) ?? "",
    "hook-id": outcome.hookId,
    "app-id": outcome.appId,
    "inbox-id": outcome.inboxId,
    "account-id": outcome.accountId,
    status: String(outcome.status ?? ""),
    "hook-type": outcome.hookType,
    settings: outcome.settings === void 0 ? "" : JSON.stringify(outcome.settings),
    changes: outcome.changes ? JSON.stringify(outcome.changes) : "",
    unverified: JSON.stringify(outcome.unverified)
   };
  }
  const OF_HOOK = [ "hook", "settings", "changes", "unverified" ];
  const LEVELS = [ {
   message: LONGEST_RESULT_MESSAGE,
   areNamesKept: true,
   without: []
  }, {
   message: LONGEST_RESULT_MESSAGE,
   areNamesKept: true,
   without: [ "hook" ]
  }, {
   message: LONGEST_RESULT_MESSAGE,
   areNamesKept: true,
   without: OF_HOOK
  }, {
   message: LONGEST_CUT_MESSAGE,
   areNamesKept: true,
   without: OF_HOOK
  }, {
   message: 0,
   areNamesKept: false,
   without: OF_HOOK
  } ];
  function describeLack({message, without}, isSingle) {
   const details = message === LONGEST_RESULT_MESSAGE ? "" : message > 0 ? " and the ends of messages" : ", messages, and names of keys";
   const empty = isSingle && without.length > 0 ? `; empty: ${without.join(", ")}` : "";
   return `results lacks settings${details}${empty}`;
  }
  function reduced(finished, level) {
   return JSON.stringify(finished.map(({outcome}) => resultOf(outcome, level)));
  }
  function withoutSome(single, {without}) {
   return {
    ...single,
    ...Object.fromEntries(without.map(name => [ name, "" ]))
   };
  }
  function lengthOf(texts) {
   return Object.values(texts ?? {}).reduce((total, {length}) => total + length, 0);
  }
  function resultOf(outcome, level) {
   const {explanation, before, changes, unverified} = outcome;
   const names = all => level?.areNamesKept === false ? [] : all;
   return {
    account_id: Number(outcome.accountId),
    hook_id: numberOrNull(outcome.hookId),
    app_id: outcome.appId || null,
    inbox_id: numberOrNull(outcome.inboxId),
    inbox_name: outcome.inboxName || null,
    outcome: outcome.result,
    status: outcome.status ?? null,
    ...!level && {
     settings: outcome.settings ?? null,
     before: before ? {
      status: before.status ?? null,
      settings: before.settings ?? null
     } : null
    },
    changes: changes ? names(changes) : null,
    unverified: names(unverified),
    error: explanation ? {
     kind: explanation.kind,
     message: messageOf(explanation, level?.message ?? LONGEST_RESULT_MESSAGE),
     may_have_changed: explanation.mayHaveChanged ?? false
    } : null
   };
  }
  function numberOrNull(id) {
   return id === "" ? null : Number(id);
  }
  function messageOf({happened, serverMessage}, most) {
   const message = serverMessage ? `${happened}: ${serverMessage}` : happened;
   return message.length > most ? `${message.slice(0, most)}\u2026` : message;
  }
  //! ./src/report/printer.ts
    class Printer {
   #ofRun;
   #ofInputs;
   #masked=new Set;
   #maskedCharacters=0;
   constructor({masked, hidden}, ids = []) {
    const lines = hiddenLines([ ...masked, ...hidden ]);
    this.#ofRun = new Redactor(lines);
    this.#ofInputs = new Redactor([ ...lines ].filter(line => !ids.includes(line)));
    this.#mask(hiddenLines(masked));
   }
   learn(secrets) {
    const lines = hiddenLines(secrets);
    this.#mask(lines);
    if (!this.isExhausted) this.#ofRun.learn(lines);
   }
   get redactor() {
    return this.isExhausted ? this.#ofInputs : this.#ofRun;
   }
   get isExhausted() {
    return this.#masked.size > MOST_MASKS || this.#maskedCharacters > MOST_MASKED_CHARACTERS || this.#ofRun.isExhausted;
   }
   hide(text) {
    return this.#ofInputs.redact(text);
   }
   info(text) {
    info(this.hide(text));
   }
   notice(text) {
    notice(this.hide(text));
   }
   warning(text) {
    warning(this.hide(text));
   }
   error(text, title) {
    error(this.hide(text), {
     title: this.hide(title)
    });
   }
   trySetOutput(name, value) {
    try {
     setOutput(name, value);
     return true;
    } catch {
     return false;
    }
   }
   writeResults(json) {
    const {RUNNER_TEMP: folder} = process.env;
    try {
     if (!folder) throw new Error("RUNNER_TEMP is not set");
     const file = external_node_path_default().join(folder, `chatwoot-results-${(0, external_node_crypto_namespaceObject.randomUUID)()}.json`);
     (0, external_node_fs_namespaceObject.writeFileSync)(file, json);
     return file;
    } catch {
     this.warning("The file for the output results-file can't be written to RUNNER_TEMP");
     return "";
    }
   }
   summary(html) {
    const file = process.env.GITHUB_STEP_SUMMARY;
    if (!file) return;
    try {
     (0, external_node_fs_namespaceObject.appendFileSync)(file, `${this.#redactHtml(html)}\n`);
    } catch {
     this.warning("The job summary can't be written");
    }
   }
   #redactHtml(html) {
    return html.split(/(<(?!a )[^>]*>)/).map((part, index) => index % 2 === 0 ? this.hide(part) : part).join("");
   }
   #mask(lines) {
    for (const line of lines) {
     if (this.isExhausted) return;
     if (this.#masked.has(line)) continue;
     this.#masked.add(line);
     this.#maskedCharacters += line.length;
     if (!this.isExhausted) core_setSecret(line);
    }
   }
  }
  //! ./src/report/summary.ts
    function hookPage(outcome, headline, context) {
   const {explanation, result} = outcome;
   const settings = result === "found" ? settingsCell(outcome) : keyLines(outcome).join("<br>");
   const rows = [ ...rowOf("Response", codeOrNothing(explanation?.serverMessage ?? "")), ...HOOK_COLUMNS.flatMap(({name, cell}) => rowOf(name, cell(outcome, context))), ...rowOf("Status", escapeHtml(outcome.statusChange)), ...rowOf("Settings", settings), ...rowOf("x-request-id", codeOrNothing(explanation?.requestId ?? "")) ];
   const start = heading(signOf([ outcome ]), singleHeadingOf(outcome, context.job));
   const what = explanation ? problem(explanation, headline, outcome.result !== "missing" || outcome.isWarning) : paragraph(introOf(outcome));
   return `${start}${what}${table(rows)}${[ ...outcome.notes, ...context.notes ].map(paragraph).join("")}`;
  }
  function failurePage(explanation, title, headline) {
   const {serverMessage, requestId} = explanation;
   const rows = [ ...rowOf("Response", codeOrNothing(serverMessage ?? "")), ...rowOf("x-request-id", codeOrNothing(requestId ?? "")) ];
   return `${heading("\u274c ", title)}${problem(explanation, headline, true)}${table(rows)}`;
  }
  function runPage(outcomes, context) {
   const sorted = [ ...outcomes ].sort((a, b) => rankOf(a) - rankOf(b) || Number(a.accountId) - Number(b.accountId) || Number(a.hookId) - Number(b.hookId));
   const columns = isLookUp(context.job) ? LOOK_UP_COLUMNS : RUN_COLUMNS;
   const head = columns.map(({name}) => `<th align="left">${name}</th>`).join("");
   const start = `${heading(signOf(outcomes), headingOf(outcomes, context.job))}${retryHint(outcomes, context)}${causes(outcomes)}<table><tr>${head}</tr>`;
   const end = context.notes.map(paragraph).join("");
   const rows = [];
   let size = Buffer.byteLength(start) + Buffer.byteLength(end);
   for (const outcome of sorted) {
    const row = `<tr>${columns.map(({cell}) => `<td>${cell(outcome, context)}</td>`).join("")}</tr>`;
    size += Buffer.byteLength(row);
    if (size > LARGEST_SUMMARY) break;
    rows.push(row);
   }
   const rest = sorted.length - rows.length;
   return `${start}${rows.join("")}</table>${rest > 0 ? paragraph(`and ${rest} more`) : ""}${end}`;
  }
  function retryHint(outcomes, {job}) {
   const accountIds = failedAccountIds(outcomes);
   if (accountIds.length === 0 || job.selection.by === "id") return "";
   return `<p>To retry what failed or was not started, set account-id to ${code(accountIds.join(","))}</p>`;
  }
  function causes(outcomes) {
   const all = causesOf(outcomes.filter(isFailed)).filter(({isSkipped}) => !isSkipped);
   const items = all.slice(0, MOST_TOLD_CAUSES).map(({explanation, failures}) => {
    const {happened, serverMessage, reasons, advice, kind} = explanation;
    const words = serverMessage ? `: ${code(serverMessage)}` : "";
    const places = limited(failures.map(placeOf), MOST_NAMED_HOOKS).join(", ");
    return `<li>${escapeHtml(capitalized(happened))}${words}. ${list(reasons)}<b>What to do:</b> ${escapeHtml(advice)}. ${summary_more(kind)}<br>Concerns: ${escapeHtml(places)}</li>`;
   });
   let size = 0;
   const shown = items.filter(item => {
    size += Buffer.byteLength(item);
    return size < LARGEST_SUMMARY / 2;
   });
   return items.length > 0 ? `<ul>${shown.join("")}</ul>` : "";
  }
  function problem({reasons, details, advice, kind}, headline, isAdviceShown) {
   const advised = isAdviceShown ? `<p><b>What to do:</b> ${escapeHtml(advice)}. ${summary_more(kind)}</p>` : "";
   return `${paragraph(`${headline}.`)}${list([ ...reasons, ...details ])}${advised}`;
  }
  function rankOf({result, isWarning}) {
   return result === "missing" && !isWarning ? ORDER.length : ORDER.indexOf(result);
  }
  const ORDER = [ "failed", "skipped", "missing", "found", "updated", "planned", "unchanged" ];
  const HOOK_COLUMNS = [ {
   name: "Account",
   cell: ({accountId}, {accountNames}) => withName(accountId, accountNames.get(accountId))
  }, {
   name: "Hook",
   cell: ({hookId}) => codeOrNothing(hookId)
  }, {
   name: "App",
   cell: (outcome, context) => appCell(outcome, context)
  }, {
   name: "Inbox",
   cell: ({inboxId, inboxName}) => withName(inboxId, inboxName)
  } ];
  const RUN_COLUMNS = [ {
   name: "Result",
   cell: outcome => `${RESULT_SIGNS[outcome.result](outcome)}${outcome.result}`
  }, ...HOOK_COLUMNS, {
   name: "Details",
   cell: detailsCell
  } ];
  const LOOK_UP_COLUMNS = [ ...HOOK_COLUMNS, {
   name: "Status",
   cell: ({result, status}) => result === "found" ? statusName(status) : ""
  }, {
   name: "Settings shown",
   cell: outcome => outcome.result === "found" ? settingsCell(outcome) : detailsCell(outcome)
  } ];
  const RESULT_SIGNS = {
   updated: () => "\u2705 ",
   unchanged: () => "\u2705 ",
   planned: () => "\u{1f4cb} ",
   found: () => "\u{1f50e} ",
   missing: ({isWarning}) => isWarning ? "\u26a0\ufe0f " : "",
   failed: () => "\u274c ",
   skipped: () => "\u23ed\ufe0f "
  };
  function introOf({result, confirmation}) {
   switch (result) {
   case "updated":
    return CONFIRMATIONS[confirmation];

   case "unchanged":
    return "The hook is already as requested.";

   case "planned":
    return "This is what the update would do.";

   default:
    return "Nothing was changed.";
   }
  }
  const CONFIRMATIONS = {
   all: "Chatwoot confirmed the update.",
   some: "Chatwoot accepted the update, and confirmed a part of it. It doesn't show the rest.",
   nothing: "Chatwoot accepted the update, but doesn't show anything that confirms it."
  };
  function settingsCell({settingsText}) {
   return settingsText === "" ? "not shown" : code(settingsText);
  }
  function detailsCell({explanation, keys, moreKeys, statusChange, result}) {
   if (explanation) {
    const {happened, serverMessage} = explanation;
    if (result === "skipped") return `Not started, because ${escapeHtml(happened)}`;
    return `${escapeHtml(capitalized(happened))}${serverMessage ? `: ${code(serverMessage)}` : ""}`;
   }
   if (result === "unchanged") return "";
   return [ escapeHtml(statusChange), ...keyLines({
    keys,
    moreKeys
   }) ].join("<br>");
  }
  function keyLines({keys, moreKeys}) {
   return [ ...keys.map(({key, change}) => `${code(key)}: ${escapeHtml(change)}`), ...moreKeys > 0 ? [ `and ${moreKeys} more` ] : [] ];
  }
  function appCell({appId, accountId}, {baseUrl}) {
   if (!APP_ID.test(appId) || baseUrl.length > LONGEST_SHOWN_BASE_URL) return codeOrNothing(appId);
   return `<a href="${escapeHtml(`${baseUrl}/app/accounts/${accountId}/settings/integrations/${appId}`)}">${code(appId)}</a>`;
  }
  function summary_more(kind) {
   const link = linkFor(kind);
   return link === void 0 ? `More: ${code(pageFor(kind))}` : `<a href="${escapeHtml(link)}">More</a>`;
  }
  function rowOf(name, html) {
   return html === "" ? [] : [ [ name, html ] ];
  }
  function heading(sign, text) {
   return `<h3>${sign}${escapeHtml(text)}</h3>`;
  }
  function paragraph(text) {
   return `<p>${escapeHtml(text)}</p>`;
  }
  function list(items) {
   return items.length > 0 ? `<ul>${items.map(item => `<li>${escapeHtml(item)}</li>`).join("")}</ul>` : "";
  }
  function table(rows) {
   if (rows.length === 0) return "";
   return `<table>${rows.map(([name, value]) => `<tr><th align="left">${name}</th><td>${value}</td></tr>`).join("")}</table>`;
  }
  function withName(id, name = "") {
   return `${codeOrNothing(id)}${id === "" || name === "" ? "" : ` ${code(name)}`}`;
  }
  function code(text) {
   return `<code>${escapeHtml(text)}</code>`;
  }
  function codeOrNothing(text) {
   return text === "" ? "" : code(text);
  }
  //! ./src/report/report.ts
    function reportProblems(problems, secrets) {
   const explanation = {
    kind: "invalid-inputs",
    happened: `nothing was sent, because ${problems.length === 1 ? "an input is" : `${problems.length} inputs are`} invalid`,
    reasons: [],
    details: problems.map(({input, problem}) => `${input}: ${problem}`),
    advice: "Fix the listed inputs in this step's with block"
   };
   reportFailure(new Printer(secrets), explanation, "Invalid inputs");
  }
  function reportBug(error, secrets) {
   const {name, message, stack = ""} = error instanceof Error ? error : new Error(String(error));
   const explanation = {
    kind: "bug",
    happened: `unexpected error (${error instanceof SyntaxError ? name : `${name}: ${message}`})`,
    reasons: [],
    details: stack.split("\n").filter(line => /^\s+at /.test(line)).slice(0, MOST_STACK_LINES),
    advice: "This is likely a bug in this action; please report it. A change may have been made: check the hooks in the dashboard"
   };
   reportFailure(new Printer(secrets), explanation, "Unexpected error");
  }
  function reportFailure(printer, explanation, title) {
   const shown = showExplanation(explanation, printer.redactor);
   const annotation = annotationOf(shown, headlineOf(shown));
   printError(printer, annotation, title);
   printer.trySetOutput("error", printer.hide(annotation.message));
   printer.summary(failurePage(shown, title, headlineOf(shown)));
  }
  function printError(printer, {message, rest}, title) {
   printer.error(message, title);
   for (const line of rest) printer.info(line);
  }
  class Report {
   #printer;
   #inputs;
   #isSingle;
   #finished=[];
   #entrySize=0;
   #nameSize=0;
   #hookOutputs;
   #hidden=new WeakSet;
   #leftOut=[];
   #accountNames=new Map;
   #longestGapMs=0;
   #isOtherHeaderTold=false;
   #isExhaustionTold=false;
   constructor(inputs, secrets) {
    this.#printer = new Printer(secrets, report_idsIn(inputs.job));
    this.#inputs = inputs;
    this.#isSingle = asksForOneHook(inputs);
    const redactor = this.#printer.redactor;
    for (const warning of inputs.warnings) this.#printer.warning(redactor.show(warning));
   }
   retrying(failure, waitMs, retry, accountId) {
    const {retries} = this.#inputs;
    const happened = explainRetry(failure, this.#inputs, this.#printer.redactor);
    const what = this.#isSingle || accountId === void 0 ? "" : ` account ${accountId}`;
    const wait = describeSeconds(Math.ceil(waitMs / 1e3));
    this.#printer.info(`Retrying${what} in ${wait} (retry ${retry} of ${retries}): ${happened}`);
   }
   slowingDown(failure, gapMs, waitMs) {
    if (gapMs <= this.#longestGapMs && waitMs < SHORTEST_TOLD_WAIT_MS) return;
    this.#longestGapMs = Math.max(this.#longestGapMs, gapMs);
    const wait = waitMs < SHORTEST_TOLD_WAIT_MS ? "" : ` in ${describeSeconds(Math.ceil(waitMs / 1e3))}`;
    const gap = describeSeconds(Number((gapMs / 1e3).toFixed(2)));
    this.#printer.info(`Continuing${wait}, with at least ${gap} between requests: ${explainRetry(failure, this.#inputs, this.#printer.redactor)}`);
   }
   usingOtherHeader(header) {
    if (this.#isOtherHeaderTold) return;
    this.#isOtherHeaderTold = true;
    this.#printer.info(`A proxy may have dropped the token header, as nginx does by default. Trying again with the header name ${header}`);
   }
   foundAccounts({names, leftOut}) {
    const {redactor} = this.#printer;
    this.#accountNames = new Map([ ...names ].map(([id, name]) => [ id, redactor.show(name, LONGEST_SHOWN_NAME) ]));
    if (leftOut.length === 0) return;
    const described = leftOut.map(account => describeLeftOut(account, redactor));
    this.#leftOut = limited(described, MOST_TARGETS);
    const {message, rest} = fitting(`account-id: all leaves out ${counted(leftOut.length, "account")}`, this.#leftOut, []);
    this.#printer.notice(message);
    for (const line of rest) this.#printer.info(`Left out: ${line}`);
   }
   hideSecretsOf(hooks) {
    const unknown = hooks.filter(isObject).filter(hook => !this.#hidden.has(hook));
    for (const hook of unknown) this.#hidden.add(hook);
    this.#printer.learn(unknown.flatMap(secretsOf));
   }
   finished(outcome, position) {
    const {hook, failure} = outcome;
    this.hideSecretsOf([ hook, ...failure?.hooks ?? [] ].map(each => each?.raw));
    const complete = toReportedOutcome(outcome, this.#inputs, this.#printer.redactor);
    const {redactor, isExhausted} = this.#printer;
    const reported = isExhausted ? withoutTexts(toReportedOutcome(outcome, this.#inputs, redactor), this.#inputs.job) : complete;
    this.#warnOfExhaustion();
    const line = redactor.show(lineOf(reported), LONGEST_LINE);
    for (const text of this.#isSingle ? detailsOf(reported) : [ line ]) this.#printer.info(text);
    if (this.#finished.length === 0 && hook && !isFailed(reported)) this.#hookOutputs = hookOutputs(reported, isExhausted ? void 0 : redactor.redactHook(hook.raw));
    this.#keep(reported, position);
   }
   #keep(reported, position) {
    const entry = JSON.stringify(resultOf(reported));
    this.#entrySize += entry.length;
    this.#nameSize += JSON.stringify([ reported.changes, reported.unverified, reported.explanation?.details ]).length;
    const isKept = this.#entrySize <= LONGEST_RESULTS_FILE;
    const outcome = withoutDetails(reported, this.#nameSize <= LONGEST_RESULTS);
    this.#finished.push({
     outcome,
     entry: isKept ? entry : void 0,
     knownLines: this.#printer.redactor.size,
     position
    });
   }
   failed(failure) {
    this.#setOutputs([], void 0);
    reportFailure(this.#printer, explain(failure, this.#inputs, this.#printer.redactor), failedHeadingOf(this.#inputs.job));
   }
   conclude() {
    const sorted = this.#finished.sort((a, b) => comparePositions(a.position, b.position));
    const searched = sorted.map(each => withoutLaterSecrets(each, this.#inputs.job, this.#printer.redactor));
    this.#warnOfExhaustion();
    const finished = this.#printer.isExhausted ? sorted.map(each => ({
     ...each,
     outcome: withoutTexts(each.outcome, this.#inputs.job),
     entry: void 0
    })) : searched;
    const outcomes = finished.map(({outcome}) => outcome);
    this.#warnOfMissing(outcomes.filter(({isWarning}) => isWarning));
    this.#warnOfUnknownRemoved(outcomes);
    const error = this.#errorOf(outcomes);
    const areOutputsSet = this.#setOutputs(finished, error?.annotation.message);
    if (!error && !areOutputsSet) {
     reportFailure(this.#printer, OUTPUTS_NOT_WRITTEN, "Outputs not written");
     return false;
    }
    if (error) printError(this.#printer, error.annotation, error.title);
    this.#summarize(outcomes);
    return !error;
   }
   #warnOfExhaustion() {
    if (!this.#printer.isExhausted || this.#isExhaustionTold) return;
    this.#isExhaustionTold = true;
    this.#printer.warning(reported_outcome_TOO_MANY_SECRETS);
   }
   #errorOf(outcomes) {
    const {job} = this.#inputs;
    const failed = outcomes.filter(isFailed);
    const [first] = failed;
    if (!first) return;
    if (this.#isSingle || outcomes.length === 1) return {
     annotation: annotationOf(first.explanation, headlineOf(first.explanation, first, job)),
     title: singleHeadingOf(first, job)
    };
    const heading = headingOf(outcomes, job);
    return {
     annotation: annotationOfSeveral(failed, heading.startsWith("Canceled") ? heading : resultsOf(outcomes)),
     title: heading
    };
   }
   #summarize(outcomes) {
    const {job} = this.#inputs;
    const {redactor, isExhausted} = this.#printer;
    const hide = text => isExhausted ? text.replace(/ \(.*\)/s, "") : redactor.redactShown(text);
    const leftOut = this.#leftOut.length === 0 ? [] : [ `account-id: all left out: ${this.#leftOut.map(hide).join("; ")}` ];
    const accountNames = new Map(isExhausted ? [] : [ ...this.#accountNames ].map(([id, name]) => [ id, hide(name) ]));
    const context = {
     ...this.#inputs,
     accountNames
    };
    if (this.#isSingle || outcomes.length === 1 && outcomes.some(isFailed)) {
     for (const outcome of outcomes) {
      const headline = outcome.explanation ? headlineOf(outcome.explanation, outcome, job) : "";
      this.#printer.summary(hookPage(outcome, headline, {
       ...context,
       notes: leftOut
      }));
     }
     return;
    }
    const notes = notesOf(outcomes);
    for (const note of notes) this.#printer.info(note);
    if (!outcomes.some(isFailed)) this.#printer.info(resultsOf(outcomes));
    this.#printer.summary(runPage(outcomes, {
     ...context,
     notes: [ ...notes, ...leftOut ]
    }));
   }
   #warnOfMissing(missing) {
    const [first] = missing;
    if (!first) return;
    this.#printer.warning(`No hook found: ${limited(missing.map(placeOf), MOST_NAMED_HOOKS).join(", ")}. ${first.explanation?.advice}`);
   }
   #warnOfUnknownRemoved(outcomes) {
    const planned = outcomes.flatMap(({unknownRemoved}) => unknownRemoved ?? []);
    const all = outcomes.filter(({unknownRemoved}) => unknownRemoved).length;
    const unknown = [ ...Map.groupBy(planned, key => key) ].filter(([, keys]) => keys.length === all).map(([key]) => key);
    if (unknown.length === 0) return;
    const isShort = this.#inputs.job.remove.join().length <= LONGEST_QUOTED_INPUT;
    const names = isShort ? limited(unknown).join(", ") : counted(unknown.length, "key");
    this.#printer.warning(`remove-settings: no hook shows ${names}, and no schema has it. Check the spelling`);
   }
   #setOutputs(finished, error) {
    const isOne = finished.length === 1 && this.#hookOutputs !== void 0;
    const {texts, file, lacking} = outputsOf(finished, isOne ? this.#hookOutputs : void 0);
    if (lacking && !this.#printer.isExhausted) this.#printer.warning(`Some outputs are shortened, because GitHub limits them to 1 MB: ${lacking}`);
    const all = {
     ...texts,
     "results-file": this.#printer.writeResults(file),
     ...error !== void 0 && {
      error: this.#printer.hide(error)
     }
    };
    return Object.entries(all).every(([name, value]) => this.#printer.trySetOutput(name, value));
   }
  }
  function comparePositions(a, b) {
   return a[0] - b[0] || a[1] - b[1];
  }
  const OUTPUTS_NOT_WRITTEN = {
   kind: "outputs-not-written",
   happened: "the outputs of this step couldn't be written; everything else is done",
   reasons: [],
   details: [],
   advice: "Check whether the runner's disk is full, and whether this step can write the file in GITHUB_OUTPUT"
  };
  function report_idsIn({accounts, selection}) {
   const ids = selection.by === "id" ? selection.hookIds : selection.by === "app" ? [ selection.appId, selection.inbox ?? "" ] : [];
   return accounts === "all" ? [ ...ids ] : [ ...accounts, ...ids ];
  }
  function asksForOneHook({job: {accounts, selection}}) {
   if (accounts === "all" || accounts.length > 1) return false;
   return selection.by === "id" ? selection.hookIds.length === 1 : selection.by === "app" && selection.inbox !== "all";
  }
  //! ./src/version.ts
    const VERSION = "1.0.0";
  //! ./src/main.ts
    async function run() {
   process.exitCode = 1;
   let secrets = {
    masked: [],
    hidden: []
   };
   try {
    const read = readInputs();
    secrets = read.secrets;
    if (!read.inputs) reportProblems(read.problems, secrets); else if (await updateHooks(read.inputs, new Report(read.inputs, secrets))) process.exitCode = 0;
   } catch (error) {
    reportBug(error, secrets);
   }
  }
  async function updateHooks(inputs, report) {
   const {stopping, signal} = cancellation();
   const pace = new Pace(stopping);
   const chatwoot = new ChatwootClient({
    ...inputs,
    userAgent: `update-chatwoot-hook/${VERSION}`,
    stopping,
    signal,
    onRetry: (...retry) => report.retrying(...retry),
    onLimit: (...limit) => report.slowingDown(...limit),
    onOtherHeader: header => report.usingOtherHeader(header)
   });
   try {
    const accounts = await findAccounts(inputs.job, chatwoot);
    report.foundAccounts(accounts);
    await processHooks(inputs.job, accounts.ids, {
     chatwoot,
     pace,
     onRead: hooks => report.hideSecretsOf(hooks),
     onOutcome: (...outcome) => report.finished(...outcome)
    });
    return report.conclude();
   } catch (error) {
    report.failed(failureIn(error));
    return false;
   }
  }
  function cancellation() {
   const [stopping, ending] = [ new AbortController, new AbortController ];
   for (const [name, graceMs] of Object.entries(GRACE_MS)) process.on(name, () => {
    stopping.abort();
    clock.deadline(graceMs, () => ending.abort());
   });
   return {
    stopping: stopping.signal,
    signal: ending.signal
   };
  }
  //! ./src/index.ts
    run().finally(() => process.stdout.write("", () => process.exit()));
 })();
 module.exports = __webpack_exports__;
})();
