"use client";
// Whether the preview stands beside the form.
import { rememberedSwitch } from "../ui/remembered.ts";

/** The choice, and a function that turns it round. */
export const usePreviewToggle = rememberedSwitch("nianbao.previewBeside");
