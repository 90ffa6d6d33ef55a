// Answers of the guard's own: nothing of them is kept by a browser.
import type { ServerResponse } from "node:http";

/** Text as it stands in a page. */
export const escaped = (text: string): string => text.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);

const answer = (response: ServerResponse, status: number, type: string, content: string): void => {
  response.writeHead(status, { "Content-Type": `${type}; charset=utf-8`, "Cache-Control": "no-store" }).end(content);
};

export const answerJson = (response: ServerResponse, status: number, value: object): void =>
  answer(response, status, "application/json", JSON.stringify(value));

export const answerPage = (response: ServerResponse, status: number, page: string): void => answer(response, status, "text/html", page);
