// Changes are taken only from our own pages: another site open in the same browser must not write reports.
import { NextResponse, type NextRequest } from "next/server";

const safe = new Set(["GET", "HEAD", "OPTIONS"]);
// A browser says where a request comes from (Sec-Fetch-Site, Chromium 76 and after); scripts on the machine say nothing.
const own = new Set<string | null>(["same-origin", "none", null]);

export function proxy(request: NextRequest): NextResponse {
  if (safe.has(request.method) || own.has(request.headers.get("sec-fetch-site"))) return NextResponse.next();
  return NextResponse.json({ message: "这个请求不是从本系统的页面发出的，没有执行。" }, { status: 403 });
}

export const config = { matcher: "/api/:path*" };
