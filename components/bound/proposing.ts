// That somebody wants to see which numbers of the text could follow the tables: from the window 插入数据, or from a message.
import { channel } from "../ui/channel.ts";

const { subscribe, tell } = channel();

export { subscribe as onProposing, tell as propose };
