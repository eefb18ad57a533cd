'use strict';

/** Modules that ship as ES modules only and must be turned into CommonJS for jest. */
const esModules = ['@actions/', 'jsonc-parser/'];

const shared = {
  testEnvironment: 'node',
  resolver: '<rootDir>/jest.resolver.cjs',
  transform: {
    '\\.(ts|js)$': ['@swc/jest', { jsc: { target: 'es2024', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: [`node_modules/(?!(${esModules.join('|')}))`],
};

module.exports = {
  coverageProvider: 'babel',
  // src/index.ts ends its process, so only the bundle runs it.
  collectCoverageFrom: ['src/**/*.ts', '!src/index.ts'],
  coverageThreshold: { global: { lines: 100, branches: 100, functions: 100, statements: 100 } },
  // One scenario a file set, run twice: the bundle in a child process (the truth) and `src/` in this process (for coverage).
  projects: [
    { ...shared, displayName: 'dist', testMatch: ['<rootDir>/__tests__/action/**/*.test.ts'], globals: { ACTION_FROM: 'dist' } },
    { ...shared, displayName: 'src', testMatch: ['<rootDir>/__tests__/action/**/*.test.ts'], globals: { ACTION_FROM: 'src' } },
    { ...shared, displayName: 'docs', testMatch: ['<rootDir>/__tests__/docs/**/*.test.ts'] },
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/__tests__/unit/**/*.test.ts'] },
    { ...shared, displayName: 'contract', testMatch: ['<rootDir>/__tests__/contract/**/*.test.ts'] },
    { ...shared, displayName: 'examples', testMatch: ['<rootDir>/__tests__/examples/**/*.test.ts'] },
    { ...shared, displayName: 'nginx', testMatch: ['<rootDir>/__tests__/nginx/**/*.test.ts'], globals: { ACTION_FROM: 'dist' } },
    { ...shared, displayName: 'chatwoot', testMatch: ['<rootDir>/__tests__/chatwoot/**/*.test.ts'] },
  ],
};
