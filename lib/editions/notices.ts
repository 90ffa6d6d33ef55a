// National notices that reports cite, as they are called: so that a title and a number that do not belong together can be told.
export type Notice = { readonly issuer: string; readonly year: number; readonly number: string; readonly title: string };

const office = "国务院办公厅政府信息与政务公开办公室";

export const notices: readonly Notice[] = [
  { issuer: "国办公开办函", year: 2021, number: "30", title: `${office}关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知` },
  { issuer: "国办公开办函", year: 2019, number: "60", title: `${office}关于政府信息公开工作年度报告有关事项的通知` },
  { issuer: "国办公开办函", year: 2019, number: "61", title: `${office}关于规范政府信息公开平台有关事项的通知` },
  { issuer: "国办函", year: 2020, number: "109", title: "国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知" },
  { issuer: "国办发", year: 2022, number: "8", title: "国务院办公厅关于印发2022年政务公开工作要点的通知" },
  { issuer: "国办发", year: 2017, number: "47", title: "国务院办公厅关于印发政府网站发展指引的通知" },
];
