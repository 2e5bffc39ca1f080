### The verbs of the command line (src/cli).

## Help: the program and its verbs
cli-about = Active Directory と Microsoft Entra ID を接続し、同期対象を選択して、安全に適用します。
cli-about-window = コマンドを指定しないと、ウィンドウが開きます。
cli-verb-practice = 練習用のフォレストとテナントでウィンドウを開くか、サーバーだけを実行します
cli-verb-init = ひな形となるドキュメントを出力します
cli-verb-schema = ドキュメントの JSON スキーマを出力します
cli-verb-check = 接続して、前提条件、権限、データを確認します (0 問題なし、1 検出事項あり、3 判定不能)
cli-verb-plan = 変更内容を表示します (0 変更なし、2 変更あり、3 判定不能)
cli-verb-apply = 計画を適用します (0 完了、1 拒否、4 停止、ジャーナルは保存)
cli-verb-undo = このドキュメントの前回の適用を、全体または手順ごとに元に戻します
cli-verb-resume = 停止した適用または元に戻す操作を再開します
cli-verb-explain = オブジェクトが同期対象かどうかとその理由を示します (0 対象、1 対象外)
cli-verb-review = 委任された権限の所有者と検出事項を表示します (0 検出事項なし、1 あり)
cli-verb-gallery = ウィンドウの各部品を架空のデータで開きます (Syncwright の開発者向け)
cli-verb-help = このメッセージまたは指定したコマンドのヘルプを表示します

## Help: arguments
cli-arg-config = ドキュメント (指定しない場合、各コマンドは syncwright.toml を使用します)
cli-arg-serve = ウィンドウを開かず、停止されるまでサーバーを実行します
cli-arg-ldap = LDAPS のアドレス (ポート 0 は空きポートを使用)
cli-arg-https = サインインと Graph のアドレス (ポート 0 は空きポートを使用)
cli-arg-env = アドレスと練習用のパスワードを、シェルで読み込めるファイルに書き込みます
cli-arg-scenario = small、large、bare、hostile のいずれか
cli-arg-from = "practice"、練習用の env ファイル、または元にするドキュメント
cli-arg-sign-in = 任意のブラウザーに入力するコードを使用して、Microsoft Entra ID にもサインインします
cli-arg-json = JSON を出力します
cli-arg-out = "apply --plan" で使用する計画を、このファイルに書き込みます
cli-arg-plan = "plan --out" で作成したこの計画をそのまま適用します
cli-arg-open-plan = 「plan --out」で作成したこの計画を確認するためにウィンドウを開く
cli-arg-yes = 確認を求めません
cli-arg-journal = ドキュメントの最新のジャーナルの代わりに使用するジャーナル
cli-arg-object = 識別名、objectGUID、サインイン名、またはアカウント名
cli-arg-help = ヘルプを表示します
cli-arg-version = バージョンを表示します
cli-heading-usage = 使用法
cli-heading-commands = コマンド
cli-heading-arguments = 引数
cli-heading-options = オプション

## The program
cli-no-window = このビルドの Syncwright にはウィンドウがありません
cli-no-window-advice = コマンド ("syncwright --help" で一覧を表示) を使用するか、機能 "window" を含むビルドを使用してください。
cli-stopping = 実行中の手順が終わり次第停止します。もう一度 Ctrl+C を押すと、すぐに終了します。
cli-serving = 練習用サーバーを実行しています。{ $path } を参照してください
cli-no-practice = 練習用フォレストの場所が不明です
cli-no-practice-cause = 環境変数 { $name } が設定されていません
cli-no-practice-advice = "syncwright practice --serve --env ファイル" で開始してから、"syncwright init --from ファイル" を使用してください。

## Connecting
cli-no-terminal = { $who } のパスワードの入力が必要ですが、端末がありません
cli-no-terminal-advice = 端末で実行するか、ドキュメントで環境変数またはキー ストアのエントリを指定してください。
cli-password-of = { $who } のパスワード:
cli-password-unread = 端末からパスワードを読み取れませんでした
cli-password-unread-advice = もう一度お試しになるか、ドキュメントで環境変数またはキー ストアのエントリを指定してください。
cli-sign-in = Microsoft Entra ID にサインインするには、{ $url } を開き、{ $minutes } 分以内にコード { $code } を入力してください。

## explain
cli-object-not-found = オブジェクト { $object } が見つかりませんでした
cli-object-not-found-advice = 識別名、objectGUID、サインイン名、またはアカウント名を指定してください。
cli-keep-so = この状態を保つには、次の同期対象のテストをドキュメントに追加します。
cli-is-in = { $dn } は同期対象です。
cli-is-out = { $dn } は同期対象外です。
cli-reason = { $reason }。
cli-turn-in-add = 同期対象にするには、規則 "{ $rule }" を追加します。
cli-turn-in-remove = 同期対象にするには、規則 "{ $rule }" を削除します。
cli-turn-in-never = 同期対象にすることはできません: { $why }。
cli-turn-out-add = 同期対象外にするには、規則 "{ $rule }" を追加します。
cli-turn-out-remove = 同期対象外にするには、規則 "{ $rule }" を削除します。
cli-turn-out-never = 同期対象外にすることはできません: { $why }。

## check, plan, apply
cli-no-findings = このドキュメントに問題はありません。
cli-findings = 検出事項 { $n } 件。
cli-nothing-to-do = 実行する手順はありません: すべてドキュメントのとおりです。
cli-steps = 手順 { $n } 件。計画 { $hash }
cli-mark-blocks = 阻止
cli-mark-warning = 警告
cli-mark-note = 注意
cli-finding = { $mark }  { $headline }。
cli-in-domain = { $name }:
cli-in-key-store = キー ストア:
cli-on-disk = ディスク:
cli-step-sync = { $step }  [同期に影響]
cli-step-destructive = { $step }  [破壊的]
cli-step-why = 理由: { $why }
cli-step-undo = 元に戻す操作: { $how }
cli-step-no-undo = 元に戻せません: { $why }
cli-cannot-ask = 端末がないため、適用するかどうかを確認できません
cli-cannot-ask-advice = "syncwright plan" で計画を確認してから、"syncwright apply --yes" を使用してください。
cli-not-applied = 計画は適用されません: 適用を阻止する検出事項があります
cli-not-applied-advice = 上で「阻止」と示された項目を修正し、もう一度お試しください。何も変更されていません。
cli-nothing-changed = 何も変更されていません。
cli-consent = 実行しますか? 実行する場合は "yes" と入力してください:
cli-step-done = { $step }: 完了
cli-step-stood = { $step }: 既に適用済み
cli-step-failed = { $step }: 失敗
cli-step-undone = { $step }: 元に戻しました
cli-step-left = { $step }: 変更しませんでした: { $why }
cli-done = 完了しました。ジャーナル: { $path }
cli-stopped = 完了と表示された手順は適用されたままです。"syncwright resume" で続けるか、"syncwright undo" で元に戻してください。ジャーナル: { $path }

## undo, resume
cli-nothing-to-undo = { $path } について元に戻すものはありません
cli-nothing-to-resume = { $path } について再開するものはありません
cli-no-journal = フォルダー { $folder } に該当するジャーナルはありません
cli-no-journal-advice = --journal でジャーナルを指定するか、--config で別のドキュメントを指定してください。

## review
cli-no-members = (メンバーなし)

## Help: values
cli-help-default = { $help } [既定値: { $value }]
cli-value-file = ファイル
cli-value-address = アドレス
cli-value-name = 名前
cli-value-from = practice|ファイル
cli-value-object = オブジェクト
cli-value-command = コマンド

## review
cli-review-group = { $group }: { $may } (実質 { $n })
cli-review-finding = 検出事項 { $number }  { $level }: { $finding }。
cli-review-mend = "syncwright review fix { $number }" で修正できます。
cli-review-mend-choose = "syncwright review add" で追加してください。
cli-review-mend-confirm = "syncwright review confirm" で確認してください。
cli-review-mend-exclude = "syncwright review fix { $number }" で修正できます。スコープ規則 exclude = "{ $ou }" が追加されます。
cli-review-since = { $at } から
cli-review-until = { $at } まで (Active Directory による)
cli-review-until-recorded = { $at } まで ("review --expire" による)
cli-review-to-confirm = 要確認
cli-review-confirmed = { $by } が { $at } に確認
cli-review-confirmed-due = { $by } が { $at } に確認、再確認が必要
cli-review-through = { $way } 経由
cli-review-further = その他の経路でも
cli-review-may = { $group }: { $who } が可能なこと: { $what }
cli-review-admins = ディレクトリの管理者がいずれかのグループを変更できる組み合わせは { $n } 件です。
cli-access-no-terminal = 端末がないため、適用するかどうかを確認できません
cli-access-no-terminal-advice = --what-if で内容を確認してから --yes を使用してください。
cli-access-none-over = 期限の過ぎたものはありません。
cli-access-time-over = 期限切れ
cli-access-no-group = { $group } がありません
cli-access-no-group-advice = 先に設定するか、"syncwright review" で状況を確認してください。
cli-access-no-fix = 検出事項 { $number } には実行できる修正がありません
cli-access-no-fix-advice = "syncwright review" は検出事項に番号を付け、修正できるものを示します。
cli-access-fix-apart = スコープ規則で修正する検出事項は、ほかの検出事項とは別に修正します
cli-access-fix-apart-advice = 同期の対象が変わるため、まずこの検出事項だけで "syncwright review fix" を実行し、そのあとにほかを修正してください。
cli-access-no-end = 終了時刻が指定されていません
cli-access-no-end-advice = --until または --for で指定してください。
cli-access-bad-time = { $text } は将来の時刻ではありません
cli-access-bad-time-advice = 2026-11-23T18:00Z のような時刻、または 4h や 2d のような期間を指定してください。
cli-access-gains = { $who } は { $way } により { $group } を得ます
cli-access-loses = { $who } は { $way } による { $group } を失います
cli-access-arises = 新たな検出事項  { $level }: { $finding }。
cli-access-vanishes = 解消される検出事項  { $finding }。
cli-access-cannot-hold = { $group } に { $member } を含めることはできません
cli-access-cannot-hold-advice = この種類のグループは入れ子にできません。人を直接追加するか、一方の種類を変更してください。
cli-access-only-nested = { $who } は { $group } の直接のメンバーではないため、外すことができません
cli-access-only-nested-advice = ほかのグループを通じて入っています。そのグループから外してください。{ $way }
cli-access-so-already = 実行することはありません。すでにそのとおりです。
cli-access-sign-in-again = 変更を有効にするには、対象の人がいったんサインアウトし、再びサインインする必要があります。

## Coming back
cli-stale = 計画が表示されたあとに、ディレクトリかドキュメントが変更されました
cli-stale-advice = 何も変更されていません。「syncwright plan」で新しい計画を確認してから適用してください。
cli-type-number = { $n } 件の削除がしきい値を超えるか、管理者が対象から外れます。件数を指定して同意してください
cli-type-number-advice = 「syncwright plan」で対象から外れるものを確認してください。意図どおりなら「syncwright apply --yes --deletes { $number }」を使います。何も変更されていません。
cli-ask-number = 実行しますか? 削除の件数 { $number } を入力してください:{ " " }
cli-no-difference = ID { $id } の違いはありません
cli-no-difference-advice = 「syncwright check」で一覧を表示してください。
cli-and-more = ほか { $n } 個
cli-not-looked-through = { $domain } を調べられませんでした。そこで対象から外れるもの、入るものは不明です
cli-accept-with = このまま受け入れるには: syncwright check --accept "{ $id }"
cli-mark-setting = 設定
cli-mark-leaves = 外れる
cli-mark-deleted = 削除
cli-mark-enters = 入る
cli-mark-differs = 違い
cli-setting = { $setting }: { $old } → { $new }
cli-sentence = { $text }。
cli-progress = { $what }: { $numbers }
cli-arg-accept = 最後の適用とのこの違いをそのまま受け入れます。「all」はすべて
cli-arg-deletes = しきい値を超えるか管理者が対象から外れる場合に、この件数の削除に同意します
cli-type-entering = 管理者を含む { $n } 個のオブジェクトが対象に入ります。件数を指定して同意してください
cli-type-entering-advice = 「syncwright plan」で対象に入るものを確認してください。意図どおりなら「syncwright apply --yes --enters { $number }」を使います。何も変更されていません。
cli-ask-entering = 実行しますか? 対象に入る件数 { $number } を入力してください:{ " " }
cli-arg-enters = 管理者が含まれる場合に、この件数が対象に入ることに同意します
cli-value-number = 件数
cli-value-id = ID
## review: help
cli-verb-review-add = アカウントまたはグループを 4 つのグループのいずれかに追加する
cli-verb-review-remove = グループから取り除く
cli-verb-review-move = グループ間で移動する
cli-verb-review-extend = メンバーシップの期限を変更する
cli-verb-review-confirm = メンバーシップがまだ必要であることを確認する、または名前を記録して取り除く
cli-verb-review-fix = "review" の番号で指定した検出事項を修正する
cli-arg-csv = マトリックスをこのファイルに書き込む (メンバーシップごとに 1 行)
cli-arg-html = 印刷や保存用のページとしてこのファイルに書き込む
cli-arg-stale-days = この日数サインインのないアカウントを長期間未使用とみなす
cli-arg-expire = 記録された期限を過ぎたものを確認なしで取り除く (スケジュールされたタスク用)
cli-arg-who = 識別名、objectGUID、サインイン名、またはアカウント名
cli-arg-to = 追加先のグループ
cli-arg-out-of = 取り除く元のグループ
cli-arg-group = 対象のグループ
cli-arg-until = この時刻まで (例: 2026-11-23T18:00Z)
cli-arg-for = この期間 (例: 4h、2d)
cli-arg-reason = 理由またはチケット番号 (計画とジャーナルに記録される)
cli-arg-what-if = 結果を表示して終了する (0 新たな検出事項なし、1 あり)
cli-arg-by = 確認者
cli-arg-remove = もう必要ない
cli-arg-numbers = "review" の検出事項の番号
cli-value-who = 対象
cli-value-group = グループ
cli-value-days = 日数
cli-value-time = 時刻
cli-value-span = 期間
cli-value-text = テキスト



## Files of an engine's server
cli-verb-import = Entra Connect のエクスポートまたは Cloud Sync のジョブからドキュメントを作成します
cli-verb-export = エンジンのサーバー用のファイル、またはレポートを書き込みます
cli-arg-import-from = Get-ADSyncServerConfiguration のフォルダー、Cloud Sync に関する Graph の応答のフォルダー、1 つのファイル、または --config のドキュメントが示すテナントのジョブを表す "cloud-sync" (サインインを求めます)
cli-arg-import-out = ドキュメントをこの新しいファイルに書き込みます
cli-arg-export-to = 対象: cloud-sync、entra-connect、または担当者向けの report
cli-arg-export-out = ファイルをこのフォルダーに書き込みます
cli-arg-check-export = Entra Connect がこのフォルダーにエクスポートした内容と比較します (0 適用済み、1 相違あり)
cli-value-folder = フォルダー
cli-value-path = パス
cli-value-engine = エンジン
cli-import-there = { $path } は既に存在します
cli-import-there-remedy = まだ存在しないファイルを指定してください。
cli-import-left = { $count ->
        [0] すべて引き継がれました。
       *[other] { $count } 個の項目は引き継がれませんでした:
    }
cli-export-engine = ドキュメントは { $engine } 用です
cli-export-engine-remedy = ドキュメントで engine = "entra-connect" を設定するか、ウィンドウでエンジンを選択してください。
cli-export-unconnected = 接続できなかったため、ドメインの短い名前 (NetBIOS) は読み取られていません。ファイルで必要な箇所は空けてあります。
cli-verify-applied = 適用済み  { $what }
cli-verify-differs = 相違  { $what }
cli-verify-wanted = 希望:     { $value }
cli-verify-found = 検出:     { $value }
cli-verify-not-there = エクスポートに記載がありません

## compare, migrate, report
cli-verb-compare = 任意の 2 つの構成を比較します (0 同じ、1 相違あり)
cli-verb-migrate = Entra Connect から Cloud Sync への移行方法を示します (0 妨げなし、1 妨げあり)
cli-arg-compare-first = ドキュメント、エクスポートのフォルダーまたはファイル、"applied" (バージョン 3 なら "applied:3")、またはテナントのジョブを表す "cloud-sync" (サインインを求めます)
cli-arg-compare-second = もう一方
cli-arg-compare-html = 比較結果を印刷・保管用のページとしてこのファイルに書き込みます
cli-arg-reading = ドキュメントのフォレストにサインインして、オブジェクト数の計算、権限の読み取り、確認を行います
cli-arg-migrate-from = Entra Connect がエクスポートしたもの。省略時はドキュメントを使用します
cli-arg-pilot = 最初の OU
cli-arg-migrate-out = 両方の構成、手順、レポートをこのフォルダーに書き込みます
cli-value-first = 1つ目
cli-value-second = 2つ目
cli-value-dn = DN
cli-compare-not-applied = { $path } はこのコンピューターから適用されていません
cli-compare-not-applied-remedy = "applied" の代わりにファイルまたはフォルダーを指定してください。
cli-compare-only = { $domain }、{ $side } だけ:
cli-compare-region-counted = { $dn } ({ $containers } 個のコンテナー、{ $objects } 個のオブジェクト)
cli-compare-except = { $dn } を除く
cli-compare-rule = { $system } の規則「{ $name }」
cli-compare-precedence = 優先順位 { $n }
cli-compare-unsaid = { $n } 個の設定は一方だけに記載されています。
cli-compare-same = 同じ内容です。
cli-compare-differ = 相違点は { $n } 件です。
cli-migrate-blocks = 妨げになるもの
cli-migrate-changes = 変わるもの
cli-migrate-untold = 不明な点
cli-migrate-steps = 手順
cli-migrate-by = 原因: { $cause }
cli-migrate-free = 読み取った範囲では、妨げになるものはありません。
cli-migrate-blocked = 妨げになるものが { $n } 件あります。
cli-migrate-pilot = { $dn } は最初の OU として使用できません
cli-migrate-pilot-remedy = 現在同期されている OU を識別名で指定してください。
## A plan in a file
cli-plan-of = { $author } の { $time } の計画、ハッシュ { $hash }
cli-plan-reason = 理由: { $reason }
cli-plan-signs-in = この計画は { $what } にサインインします
cli-plan-signs-in-cause = ドキュメント { $path } の内容と一致しません
cli-plan-signs-in-advice = 正しい場合は、ドキュメントにその内容を書くか、ターミナルで実行して同意してください。

## unlock
cli-verb-unlock = 別のコンピューターでの適用が残したロックを解除する
cli-unlock-free = ロックを保持している人はいません。
cli-unlock-held = { $computer } の { $who } が保持しています (プロセス { $process }、{ $since } から)。
cli-unlock-cannot-ask-advice = ターミナルで実行するか、そのコンピューターで何も実行されていない場合は --yes を付けてください。
cli-unlock-done = ロックを解除しました。
cli-verb-history = 適用されたすべてのバージョン、その 1 つ、または 2 つの違いを表示する (0、または 2: 違いあり)
cli-arg-steps = この手順だけを対象にする ("history" に表示される ID。複数指定可)
cli-arg-version-number = バージョンの番号または ID。手順とともに表示する
cli-arg-compare = そのバージョンからこのバージョンまでの違い ("now" は現在のドキュメント)
cli-arg-count = フォレストにサインインし、対象に入るオブジェクトと外れるオブジェクトを数える
cli-value-version = バージョン
cli-history-line = { $number }. { $when }、{ $who }
cli-history-line-state = { $line } ({ $state })
cli-history-undone = 元に戻し済み { $when }、{ $who }
cli-history-stands = 最後に適用
cli-history-none = ここからはまだ何も適用されていません。
cli-history-journal = ジャーナル: { $path }
cli-history-no-journal = ジャーナルがこのコンピューターにありません。
cli-history-step = { $step } ({ $state })
cli-history-step-id = ID: { $id }
cli-history-not-begun = 未実行
cli-history-open = 開始されたまま未完了
cli-history-done = 実行済み
cli-history-step-undone = 元に戻し済み
cli-history-left = 変更せず: { $why }
cli-history-same = 違いはありません。
cli-history-nobody = なし
cli-history-counts = 対象に入る: { $entering }。対象から外れる: { $leaving }。
cli-history-reason = 理由: { $reason }
cli-history-author = 計画の作成者: { $who }
cli-arg-back-to = 適用されたこのバージョンに戻す ("history" に表示される番号または ID)
cli-arg-repair = 前回の適用とのこの違いを修復し、元の意図に戻す ("check" に表示される ID)
cli-arg-take-over = この違いが意図した状態になるように設定を変更する
cli-not-offered = 違い { $id } をこの方法で処理することはできません
cli-not-offered-advice = 可能な対処は "check" で確認できます。
cli-accept-by-check = 設定は変わりません。"check --accept" でそのまま受け入れてください。
cli-accept-by-apply = 設定が変わります。"plan --accept" で確認し、"apply --accept" で実行してください。
cli-repair-with = 修復: syncwright apply --repair "{ $id }"
cli-repair-by-plan = 修復: 次の適用で行われます
cli-repair-by-export = 修復: { $label }: syncwright export --to entra-connect --out フォルダー
cli-repair-on-server = 違い { $id } はここからは修復されません
cli-repair-on-server-advice = { $then } { $label }: syncwright export --to entra-connect --out フォルダー
cli-take-over-with = 受け入れて設定を変更: syncwright apply --accept "{ $id }"
## Cloud Sync in the tenant
cli-in-tenant = テナント:
cli-verb-cloud-sync = テナントの Cloud Sync を確認し、ジョブの開始、一時停止、再起動、1 つのオブジェクトのテストを行います
cli-verb-status = ジョブ、検疫、最後の実行、エラー、エージェントを表示します (0 問題なし、1 問題あり)
cli-verb-start = ジョブを開始します (以後はスケジュールに従って書き込みます)
cli-verb-pause = ジョブを一時停止します
cli-verb-restart = ジョブを再起動します
cli-verb-test = 1 つのオブジェクトを今すぐプロビジョニングします (書き込みを行い、同期対象かどうかは問いません)
cli-arg-domain = ジョブのドメイン (1 つしかない場合は省略可)
cli-arg-writeback = グループを書き戻すジョブ
cli-arg-restart-how = 再起動の目的
cli-value-domain = ドメイン
cli-value-how = 方法
cli-cloud-not-engine = { $path } は Cloud Sync ではなく { $engine } 用です
cli-cloud-not-engine-advice = ドキュメントでエンジンとして Cloud Sync を選択してください。
cli-cloud-which = ドキュメントには複数のジョブがあります
cli-cloud-which-advice = ドメインまたは --writeback を指定してください: { $jobs }。
cli-cloud-job = ジョブ「{ $what }」
cli-cloud-row =   { $name }: { $value }
cli-cloud-agents = エージェント
cli-cloud-agent =   { $machine }: { $state }
cli-cloud-no-agents =   なし。{ $advice }
cli-cloud-test-warning = { $object } を今すぐプロビジョニングします。同期対象外のオブジェクトでも書き込みが行われます。
cli-cloud-test-result = { $object }: { $result } { $action }
cli-cloud-test-step =   { $name }: { $status }。{ $text }
cli-cloud-test-change =   { $name }: { $old } → { $new }
cli-review-mend-plan = (次の "syncwright apply" で修復されます)
cli-mark-kept = 維持

## A plan in a file

## unlock
