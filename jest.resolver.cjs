'use strict';

/** `@actions/*` only publish an `import` condition, which jest doesn't use for `require`. */
module.exports = (request, options) => {
  const conditions = request.startsWith('@actions/') ? ['import'] : [];
  return options.defaultResolver(request, { ...options, conditions: [...(options.conditions ?? []), ...conditions] });
};
