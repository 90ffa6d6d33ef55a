"use client";
// In which of its forms the report is previewed, the web page at which width, the paper how large. Each person's own choice, kept in their browser.
import { rememberedChoice } from "../ui/remembered.ts";

export const usePreviewView = rememberedChoice("nianbao.previewView", ["page", "portal", "paper"]);
export const usePreviewWidth = rememberedChoice("nianbao.previewWidth", ["desktop", "phone"]);
export const usePreviewFit = rememberedChoice("nianbao.previewFit", ["width", "whole"]);
