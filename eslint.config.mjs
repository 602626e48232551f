import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      'dist',
      'node_modules',
      'data',
      'coverage',
      'bench/results',
      'libs/api-client/src/schema.ts',
      'apps/server/src/http/answers.schema.ts',
    ],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      complexity: ['error', { max: 13, variant: 'modified' }],
      'max-depth': ['error', 3],
      'max-params': ['error', 7],
      'max-lines': ['error', { max: 400, skipComments: true }],
      'no-control-regex': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'off',
    },
  },
  {
    files: ['**/*.spec.ts', '**/testing/**/*.ts'],
    rules: { complexity: 'off', '@typescript-eslint/no-unnecessary-type-assertion': 'off' },
  },
  {
    // The environment is read in one place (libs/configuration); programs hand theirs over once.
    files: ['apps/**/*.ts', 'libs/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/testing/**', 'apps/*/src/main.ts', 'apps/cli/src/**', 'apps/console/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Settings come from libs/configuration.' },
      ],
    },
  },
  {
    // The rooms of law and casework know no clock, no chance, no framework and no store.
    files: ['libs/{statute,casework,obligations,register,statistics}/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: 'A business day is a string; the clock is given.' },
        { name: 'process', message: 'Pure rooms do not read the environment.' },
        { name: 'setTimeout', message: 'Pure rooms do not wait.' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Chance is given.' },
      ],
      'no-console': 'error',
    },
  },
);
