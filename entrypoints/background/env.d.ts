interface ImportMetaEnv {
  /** Whether this build is for `npm run bench` (set in wxt.config.ts). */
  readonly AUTO_BENCH?: boolean;
}
