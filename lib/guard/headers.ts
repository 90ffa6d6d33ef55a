// What every answer carries, whoever gives it: pages, files, Next's own errors and our refusals.

/** `development`: Next's development server evaluates text as code. */
export function headersOf(development: boolean): Readonly<Record<string, string>> {
  return {
    // Styles and Next's own start-up script are inline, so 'unsafe-inline' stays; what matters here is that no address but our own is reachable.
    "Content-Security-Policy": [
      "default-src 'self'",
      `script-src 'self' 'unsafe-inline'${development ? " 'unsafe-eval'" : ""}`,
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "frame-src 'self'",
      "frame-ancestors 'self'",
      "base-uri 'self'",
      "form-action 'self'",
      "object-src 'none'",
    ].join("; "),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    // IE reads the meta element of this name only before all else in the head, where React puts its own.
    "X-UA-Compatible": "IE=edge",
    // Another site's page may not take our files as its scripts, pictures or styles, nor hold on to a window of ours.
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
  };
}
