// What Next is told: nothing leaves the machine, and the output runs in Chromium 109 (see "browserslist" in package.json).

// Styles and Next's own start-up script are inline, so 'unsafe-inline' stays; what matters here is that no address but our own is reachable.
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'self'",
  "form-action 'self'",
  "object-src 'none'",
].join("; ");

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // Types are checked by `npm run check` and `npm test`; a mistake in a test must not keep a county from starting the app.
  typescript: { ignoreBuildErrors: true },
  // It holds compiled code, which stays in node_modules.
  serverExternalPackages: ["@resvg/resvg-js"],
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "Content-Security-Policy", value: contentSecurityPolicy },
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "Referrer-Policy", value: "no-referrer" },
      ],
    },
  ],
};

export default config;
