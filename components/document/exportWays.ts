// The ways out of the system, grouped by what a clerk is about: to have it signed, to put it on line, to keep its figures. Each says
// in one line what it is for. `path` is the format's name in the export's address; the two that make no file have a name of their own.
export type Way = { readonly path: string; readonly label: string; readonly what: string };

type Group = { readonly id: "signing" | "online" | "keeping"; readonly name: string; readonly ways: readonly Way[] };

export const exportGroups: readonly Group[] = [
  {
    id: "signing",
    name: "送签批和打印",
    ways: [
      { path: "docx", label: "Word 文件", what: "送领导签批、存档，版式在下面选" },
      { path: "pdf", label: "PDF 文件", what: "传给别人看，或者挂在网上供下载" },
      { path: "print", label: "打印", what: "用这台电脑的打印机，也能另存为 PDF" },
    ],
  },
  {
    id: "online",
    name: "上网发布",
    ways: [
      { path: "copy", label: "复制到门户", what: "不用文件：复制后到门户后台的编辑框里粘贴" },
      { path: "fragment", label: "网页片段", what: "同样的内容存成文件，给编辑器的源代码用" },
      { path: "html", label: "网页文件", what: "完整的一页，整页上传，或用浏览器打开看" },
      { path: "package", label: "发布包", what: "全部文件和清单打成一个压缩包，存档、核对用" },
    ],
  },
  {
    id: "keeping",
    name: "取数和留底",
    ways: [
      { path: "xlsx", label: "Excel 工作簿", what: "发给别人填表，填好再从这里填入" },
      { path: "csv", label: "CSV 数字表", what: "全部数字列成一张表，自己统计用" },
      { path: "json", label: "数据文件", what: "备份，或者交给同事在另一台电脑接着填" },
    ],
  },
];
