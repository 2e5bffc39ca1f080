### Document, problems, names of pages, counts, dates (src/model, src/wizard/page.rs, src/wizard/words.rs).

## Dates and lists. Times are UTC.
model-month = { $month }月
model-day = { $year }年{ model-month }{ $day }日
model-minute = { model-day } { $time } UTC
# Between the items of a list.
model-list-comma = 、

## Pages, as in the sidebar, and the sentence under each title
model-page-start = 開始
model-page-engine = 同期エンジン
model-page-tenant = Microsoft Entra ID
model-page-directory = Active Directory
model-page-sign-in-names = サインイン名
model-page-scope = ドメインと OU
model-page-identity = ユーザーの識別
model-page-features = オプション機能
model-page-group-writeback = グループの書き戻し
model-page-delegation = 委任グループ
model-page-review = 確認
model-page-apply = 適用
model-sentence-start = 計画を確認するまで、どこにも書き込まれません。
model-sentence-engine = この構成を実行するエンジンを選択してください。
model-sentence-tenant = ユーザーの同期先のテナントにサインインします。Syncwright はテナントを読み取ります。書き込むのは Cloud Sync の構成だけで、適用する計画に従います。
model-sentence-directory = 各フォレストに接続し、エンジンが使用するアカウントを選択してください。
model-sentence-sign-in-names = 使用中の UPN サフィックスとテナントのドメインを比較します。
model-sentence-scope = 同期対象を選択してください。コンテナーは、設定済みの最も近い上位のコンテナーに従います。
model-sentence-identity = ユーザーを今後ずっと何によって識別するかを決めてください。
model-sentence-features = 必要な機能をオンにしてください。各機能に必要な条件が表示されます。
model-sentence-group-writeback = クラウドで作成したグループを Active Directory に書き戻します。
model-sentence-delegation = 同期エンジンに対して誰が何をできるかを、4 つのグループで決めます。
model-sentence-review = これらの操作が、この順序でそのまま実行されます。
model-sentence-apply = 各手順は、実行の前後にジャーナルに記録されます。

## Counts
model-number-users = ユーザー { $n } 人
model-number-groups = グループ { $n } 個
model-number-contacts = 連絡先 { $n } 件
model-number-computers = コンピューター { $n } 台
model-number-nothing = なし

## Problems
model-internal = Syncwright の内部で問題が発生しました
model-internal-advice = これによる変更はありません。もう一度お試しください。再び発生する場合は、下の詳細を添えて報告してください。
model-cancelled = { $what } はキャンセルされました
model-cancelled-advice = 準備ができたら、もう一度開始してください。
model-problem = { $headline }。
model-problem-why = 理由: { $cause }
model-problem-what-to-do = 対処方法: { $remedy }
model-problem-detail = 詳細: { $detail }

## Delegation groups: what they may do, and kinds of groups
model-may-admins = 同期エンジンのすべての権限: ウィザード、規則、コネクタ、コマンドレット
model-may-operators = コネクタの実行、同期サイクルの開始、統計の表示。構成の変更はできません
model-may-browse = 同期エンジンがオブジェクトについて保持している情報の読み取り
model-may-password-set = 同期エンジンを通じたパスワードの設定と変更
model-scope-domain-local = ドメイン ローカル
model-scope-global = グローバル
model-scope-universal = ユニバーサル

## Names that Active Directory refuses
model-name-cannot-hold = グループの名前に { $sign } は使用できません
model-name-ends-with-stop = グループの名前の末尾にピリオドは使用できません
model-name-needs-more = グループの名前を数字、空白、ピリオドだけにすることはできません
model-name-missing = 名前を入力してください
model-name-space-at-end = 名前の先頭または末尾が空白です
model-name-control-character = 名前に制御文字が含まれています
model-name-too-long = 名前は { $length } 文字ですが、Active Directory で使用できるのは { $most } 文字までです

## What asks for a right of the connector account
model-for-hash-sync = パスワード ハッシュ同期
model-for-password-writeback = パスワード ライトバック
model-for-anchor = ソース アンカー
model-for-exchange = Exchange ハイブリッド
model-for-group-writeback = グループの書き戻し

model-page-overview = 概要
model-sentence-overview = 構成の内容、注意が必要な点、変更できる項目です。
## Why a text is no distinguished name
model-dn-fault = "{ $text }" は識別名ではありません: { $why }
model-dn-no-equals = "=" のない部分があります
model-dn-attribute = "=" の前の名前に使用できるのは英字、数字、"-"、"." だけです
model-dn-no-value = "=" の後に値のない部分があります
model-dn-plus = Active Directory では "+" で部分を連結できません。文字としては "\+" と入力します
model-dn-comma = 末尾がコンマです
model-dn-backslash = 末尾が "\" です
model-dn-escape = "\" の後には 2 桁の 16 進数または 1 つの特殊文字が必要です
model-dn-angle = "<" と ">" は "\<" と "\>" のように入力します
model-dn-quote = 引用符が閉じられていません
model-dn-not-utf8 = エスケープされたバイト列が UTF-8 ではありません

## Why a document is refused
model-document-too-large = サイズが { $size } バイトです。ドキュメントは { $most } バイトまでです
model-document-no-text = UTF-8 のテキストではありません (バイト { $at })
model-document-line = { $line } 行目: { $what }
model-document-unknown-key = { $line } 行目: "{ $key }" というキーはここでは使用できません
model-document-unknown-key-nearest = { $line } 行目: "{ $key }" というキーはここでは使用できません。"{ $nearest }" ではありませんか?
model-document-newer = バージョンが { $found } です。このプログラムが対応しているのはバージョン { $known } です
model-document-no-version = "version" がありません。ドキュメントは version = { $known } で始まります
model-document-rule = 同期の対象の規則には include か exclude のどちらか一方を指定します
model-document-test = 同期対象のテストには、object と in_scope、または container と at_least か at_most のどちらか一方を指定します
model-document-guid = "{ $text }" は GUID ではありません。01234567-89ab-cdef-0123-456789abcdef の形式で指定します
model-document-sid = "{ $text }" は SID ではありません。S-1-5-21-1-2-3-1104 の形式で指定します
model-page-access = 委任されたアクセス
model-sentence-access = 同期エンジンを実質的に管理できる人とその経路を確認し、独立した計画で変更します。
model-page-compare = 比較
model-sentence-compare = 2 つの構成を並べて比較し、個々の設定を取り込み、Cloud Sync への移行方法を確認します。
model-page-history = 履歴
model-sentence-history = 適用されたすべてのバージョンと、2 つのバージョンの違いを確認し、以前のバージョンに戻せます。
