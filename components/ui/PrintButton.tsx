"use client";
// 打印: the browser's own dialog, for who does not know Ctrl+P.
import { Button } from "./Button.tsx";

export const PrintButton = () => <Button onClick={() => window.print()}>打印</Button>;
