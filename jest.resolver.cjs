'use strict';

/** `@actions/*` publish an `import` condition only, which jest's `require` does not ask for. */
module.exports = (request, options) => {
  const conditions = request.startsWith('@actions/') ? ['import'] : [];
  return options.defaultResolver(request, { ...options, conditions: [...(options.conditions ?? []), ...conditions] });
};
