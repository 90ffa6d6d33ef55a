// The words of the command line: commands, options and help. Each command's file is loaded when it is called.
import { readFileSync } from "node:fs";
import { Command } from "commander";
import type { How as Judging } from "./check.ts";
import type { How } from "./convert.ts";
import type { How as Comparing } from "./diff.ts";
import type { How as Listing } from "./figures.ts";
import type { MoveHow } from "./move.ts";
import type { How as Checked } from "./verify.ts";
import { fileFormOf } from "../export/forms/forms.ts";
import { endingOf, formsListed, listed, onPaper, stylesListed, withCharts } from "./forms.ts";
import { inChinese } from "./usage.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

type Json = { readonly json?: true };

const anySource = "报告的 JSON 文件，或公布的报告（.html、.docx、.txt 等）";
const anySources = `${anySource}；写文件夹就是其中的全部`;
const sourceUsage = "[--edition 编号] [--year 年] [--blank-as-zero]";

/** Options of every command that reads what somebody published. */
const sourceOptions = {
  edition: ["--edition <编号>", "按这种格式读，不管它看起来是哪一种；编号见 editions"],
  year: ["--year <年>", "公布的报告里看不出年度时，写明是哪一年的"],
  blankAsZero: ["--blank-as-zero", "公布的报告里空着、印着“-”“/”“无”的格，当作 0"],
} as const satisfies Readonly<Record<string, readonly [flags: string, description: string]>>;

const about = `年报编制：政府信息公开工作年度报告的命令行。

退出码：0 没有问题；1 报告有错误（check）或文件不同（verify）；2 没有做成，原因见提示。
用法和输出格式的说明在 lib/cli/README.md。`;

/** The version of the project, from its package.json. */
function version(): string {
  const about: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return typeof about === "object" && about !== null && "version" in about ? String(about.version) : "";
}

/** The command line. `finish` hears the exit code of the command that ran. */
export function program(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const nianbao = inChinese(new Command("nianbao"))
    .description(about)
    .usage("[选项] <命令>")
    .version(version(), "-V, --version", "显示版本")
    .helpOption("-h, --help", "显示帮助")
    .helpCommand("help [命令]", "显示一个命令的帮助");
  nianbao
    .command("editions")
    .description("列出格式；写明编号时列出这个格式的每一格")
    .usage("[编号] [--json]")
    .argument("[编号]", "格式的编号，例如 disclosure-2021")
    .option("--json", "输出 JSON")
    .action(async (id: string | undefined, { json }: Json) =>
      finish((await import("./editions.ts")).editions(id, json === true, terminal)),
    );
  nianbao
    .command("figures")
    .description("列出报告的全部数字和检查结果，可以一次写多个文件")
    .usage(`<文件…> ${sourceUsage} [--json]`)
    .argument("<文件...>", anySources)
    .option(...sourceOptions.edition)
    .option(...sourceOptions.year)
    .option(...sourceOptions.blankAsZero)
    .option("--json", "输出 JSON")
    .action(async (files: readonly string[], how: Listing) => finish(await (await import("./figures.ts")).figures(files, how, terminal)));
  nianbao
    .command("check")
    .description("检查报告，可以一次写多个文件")
    .usage(`<文件…> [--before 上一年的报告…] [--sheet 核查单] ${sourceUsage} [--json]`)
    .argument("<文件...>", anySources)
    .option(...sourceOptions.edition)
    .option(...sourceOptions.year)
    .option(...sourceOptions.blankAsZero)
    .option("--before <reports...>", "上一年的报告；不写时在前面的文件里按名称、类别和年度找，有几份可能是的就不对照")
    .option("--sheet <文件>", "把查出的问题写成可以打印的核查单：.html 或 .docx")
    .option("--json", "输出 JSON")
    .action(async (files: readonly string[], how: Judging) => finish(await (await import("./check.ts")).check(files, how, terminal)));
  const checks = inChinese(
    nianbao
      .command("checks")
      .description("列出全部检查；checks diff 对照两版规则检查同样的报告有什么不同")
      .usage("[--json] | diff <前> <后> [文件…] [--json]")
      .option("--json", "输出 JSON")
      .action(async ({ json }: Json) => finish((await import("./checks.ts")).checks(json === true, terminal))),
  );
  checks
    .command("diff")
    .description("对照两版规则：哪些发现是新增的，哪些不再有")
    .usage("<前> <后> [文件…] [--json]")
    .argument("<前>", "装有前一版本系统的文件夹，或者它的 check --json 写成的文件")
    .argument("<后>", "装有后一版本系统的文件夹，或者它的 check --json 写成的文件")
    .argument("[文件...]", anySource)
    .action(async (before: string, after: string, files: readonly string[], _: Json, command: Command) =>
      finish(await (await import("./checks.ts")).checksDiff(before, after, files, command.optsWithGlobals<Json>().json === true, terminal)),
    );
  nianbao
    .command("diff")
    .description("对照两份报告：每个数的增减，每段文字的改动")
    .usage("<前> <后> [--blank-as-zero] [--json]")
    .argument("<前>", `前一份：${anySource}`)
    .argument("<后>", `后一份：${anySource}`)
    .option(...sourceOptions.blankAsZero)
    .option("--json", "输出 JSON")
    .action(async (before: string, now: string, how: Comparing) =>
      finish(await (await import("./diff.ts")).diff(before, now, how, terminal)),
    );
  nianbao
    .command("convert")
    .description(`把报告写成另一种文件，按文件名的结尾：${formsListed}`)
    .usage(
      "<报告> <写成> [--to 结尾] [--fragment] [--style 版式] [--seal] [--charts [以前年度的报告…]] [--edition 编号] [--year 年] [--blank-as-zero]",
    )
    .argument("<报告>", `${anySource}，或填好的 .xlsx 工作簿；写文件夹就是其中的全部`)
    .argument("<写成>", "要写的文件；前面写文件夹时，是写到哪个文件夹")
    .option("--to <结尾>", "前面写文件夹时：其中的报告写成哪一种文件，例如 .json")
    .option(...sourceOptions.edition)
    .option(...sourceOptions.year)
    .option(...sourceOptions.blankAsZero)
    .option("--fragment", `只写正文片段，用来粘贴到门户网站（只用于 ${endingOf(fileFormOf("fragment"))}）`)
    .option("--style <版式>", `版式：${stylesListed}。用于 ${listed(onPaper)} 文件`)
    .option("--seal", `署名和日期按盖章的公文排，留出印章的位置。用于 ${listed(onPaper)} 文件`)
    .option("--charts [reports...]", `后面附图解；写上以前年度报告的 JSON 文件，就和它们一起画。用于 ${listed(withCharts)} 文件`)
    .action(async (input: string, output: string, how: How) =>
      finish(await (await import("./convert.ts")).convert(input, output, how, terminal)),
    );
  nianbao
    .command("back")
    .description("读回改过的 Word：与报告比，逐处列出改动和改的人；什么都不改")
    .usage("<报告> <Word 文件> [--json]")
    .argument("<报告>", "导出它的那份报告的数据文件（.json）")
    .argument("<Word 文件>", "改过的 .docx；.doc、.wps 也可以")
    .option("--json", "输出 JSON")
    .action(async (report: string, file: string, how: Json) => finish(await (await import("./back.ts")).back(report, file, how, terminal)));
  nianbao
    .command("verify")
    .description("发布后核对：文件是不是发布包里的那一个，公布的网页、Word、PDF、表格与报告的数字和文字是否相同")
    .usage("<发布包或报告> [文件…] [--charts 以前年度的报告…] [--json]")
    .argument("<发布包或报告>", "从“导出”得到的发布包（.zip），或报告的 JSON 文件")
    .argument("[文件...]", "要核对的文件：包里的任何一种，或公布出去的网页、Word 文件、PDF、表格、文字")
    .option("--charts <reports...>", "网页附有图解，而包里没有以前年度的数字时：以前年度报告的 JSON 文件")
    .option("--json", "输出 JSON")
    .action(async (archive: string, files: readonly string[], how: Checked) =>
      finish(await (await import("./verify.ts")).verify(archive, files, how, terminal)),
    );
  nianbao
    .command("backup")
    .description("整库备份：把全部数据备份成一个文件，系统运行时也可以，做完马上试着恢复一遍")
    .usage("<文件> [--force]")
    .argument("<文件>", "备份成哪个文件，例如 /mnt/usb/年报编制备份.sqlite")
    .option("--force", "这个文件已经有了也换掉")
    .action(async (file: string, { force }: { readonly force?: true }) =>
      finish(await (await import("./safekeeping.ts")).backup(file, { force: force === true, version: version() }, terminal)),
    );
  nianbao
    .command("restore")
    .description("从整库备份恢复：先停止系统；原来的数据不删，移到一个新文件夹")
    .usage("<文件>")
    .argument("<文件>", "backup 做的文件、backups 里的自动备份，或者手工拷出来的 nianbao.sqlite")
    .action(async (file: string) => finish(await (await import("./safekeeping.ts")).restore(file, terminal)));
  nianbao
    .command("move")
    .description("把全部数据搬到 PostgreSQL 数据库、从那里搬回来，或者搬到另一个文件夹：搬完逐表、逐份核对；原来的数据只读，不改动")
    .usage("--from <文件夹或地址> --to <文件夹或地址>")
    .requiredOption("--from <从哪里>", "数据文件夹，或者 postgres://用户名:口令@服务器:端口/数据库")
    .requiredOption("--to <到哪里>", "空的文件夹，或者空数据库的地址")
    .action(async (how: MoveHow) => finish(await (await import("./move.ts")).move(how, terminal)));
  nianbao
    .command("password")
    .description("设置或更换访问口令：HOST 让别的电脑也能打开本系统时，进入要用它")
    .usage("")
    .action(async () => finish(await (await import("./password.ts")).password(terminal)));
  return nianbao;
}
