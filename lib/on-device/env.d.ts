interface ImportMetaEnv {
  /** Whether this build carries the weights (set in wxt.config.ts). */
  readonly AUTO_PACKED_MODEL?: boolean;
}
