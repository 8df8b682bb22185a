/**
 * The public half of the development key: it fixes the id of an unpacked copy, so that a managed policy can address it.
 * The private half was thrown away when it was made; a packed copy for testing is signed with a key of its own.
 */
export const extensionKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA1TWyNAsTEcUu8aJOWQLFGsPoSsHrQoPQWpO9+8r6089KNeHkSSqYNJLLra9AMWKpEKpslw9RmtyyEZ0kzmTWpwxic4zMP4k4Z8nWcjqVjc+JMw3WLwp8kXGIHMLSGd6FiIxWsMQlEOIM+7Ph9jcaUlCDNCbnaZ3YQzrKTRvPtL3UgFURh+P1AxtuwfwwHO/T7U7LfbeNHuhyDktFWuPIU7T2P8i+DUNvKJ95kKYdPSJfk+NIt33wOhkBsOqnlpBEYTinkuoqHg56VhceB3jkQFhpof8lP4U8WUb8bP/VWtqGw7bq/IQFW9h3dsswsMWOLpIcBnjD10agzIXX3a/yIwIDAQAB';

/** The id that Chromium derives from {@link extensionKey}. */
export const extensionId = 'fpohanpfmojfnofljmjfklkbjhhmhnoo';
