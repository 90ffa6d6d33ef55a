// The script of the plain React page.
import { createElement } from "react";
import { hydrateRoot } from "react-dom/client";
import { Plain, type PlainTable } from "./plain.ts";

const [root, data] = [document.getElementById("root"), document.getElementById("data")];
if (root !== null) hydrateRoot(root, createElement(Plain, JSON.parse(data?.textContent ?? "{}") as PlainTable));
