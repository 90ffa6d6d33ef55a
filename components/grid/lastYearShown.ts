// Whether last year's figures stand in the cells, remembered in the browser.
import { rememberedSwitch } from "../ui/remembered.ts";

export const useLastYearShown = rememberedSwitch("nianbao.lastYearBeside");
