// The page that asks for the 访问口令. It carries its own style and no script, since nothing else may be fetched without the password.
import { escaped } from "./answer.ts";

const style = `
body{margin:0;background:#f6f7f9;color:#1f2328;font:16px/1.7 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif}
main{box-sizing:border-box;max-width:26rem;margin:12vh auto 0;padding:2rem;background:#fff;border:1px solid #d0d7de;border-radius:8px}
h1{margin:0 0 1rem;font-size:1.35rem}
label{display:block;margin-bottom:.25rem}
input{box-sizing:border-box;width:100%;padding:.5rem;font:inherit;border:1px solid #6e7781;border-radius:4px}
button{margin-top:1rem;padding:.45rem 1.5rem;font:inherit;color:#fff;background:#1f5fbf;border:0;border-radius:4px}
[role=alert]{margin:0 0 1rem;color:#b42318}
footer{margin-top:1.25rem;font-size:.875rem;color:#57606a}`;

/** `to`: the page that was asked for, to go on to. `wrong`: why the last try was not taken. */
export const signInPage = (to: string, wrong?: string): string => `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>请输入访问口令 · 年报编制</title><style>${style}</style></head>
<body><main>
<h1>年报编制</h1>
${wrong === undefined ? "" : `<p role="alert">${escaped(wrong)}</p>`}
<form method="post" action="/sign-in">
<input type="hidden" name="to" value="${escaped(to)}">
<label for="password">访问口令</label>
<input id="password" name="password" type="password" autocomplete="current-password" required autofocus>
<button type="submit">进入</button>
</form>
<footer>口令由管理员在运行本系统的电脑上设置。忘记了，请管理员在那台电脑上重新设置。</footer>
</main></body></html>
`;
