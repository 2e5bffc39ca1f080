### Carrying out a plan (src/apply).

## Files
apply-cannot-open = { $path } を開けません
apply-cannot-read = { $path } を読み取れません
apply-cannot-write = { $path } に書き込めません
apply-cannot-replace = { $path } を置き換えられません
apply-cannot-flush = { $path } をディスクに書き出せません
apply-cannot-delete = { $path } を削除できません
apply-cannot-make = { $path } を作成できません
apply-cannot-make-folder-of = { $path } のフォルダーを作成できません
apply-cannot-list = { $path } の内容を一覧できません
apply-cannot-lock = { $path } をロックできません
apply-file-advice = フォルダーがあること、空き容量があること、書き込む権限があることを確認し、もう一度お試しください。
apply-file-not-there = 存在しません
apply-file-no-right = そこで操作を行う権限がありません
apply-file-no-room = 空き容量がありません
apply-document-in-use = ドキュメント { $path } には、実行中の別の Syncwright が書き込んでいます
apply-in-use-by = { $computer } の { $who } が適用中です (プロセス { $process }、{ $since } UTC から)
apply-in-use = 誰かが使用しています
apply-in-use-advice = 終わるまで待つか、もう一方のウィンドウを閉じてください。
apply-in-use-elsewhere-advice = 終わるまでお待ちください。{ $computer } で何も実行されていない場合は、「syncwright unlock」でロックを解除するか、ファイル { $file } を削除してください。
apply-journal-newer = ジャーナル { $path } は、より新しいバージョンの Syncwright で書かれています
apply-journal-newer-cause = 形式 { $version } はこのバージョンでは扱えないため、実行された内容を確認できません
apply-journal-newer-advice = 何も変更されていません。ジャーナルを書いたバージョンで続行するか、元に戻してください。
apply-journal-in-use = ジャーナル { $path } は、実行中の別の Syncwright が使用しています
apply-journal-damaged = ジャーナル { $path } を読み取れません
apply-journal-damaged-cause = { $line } 行目が破損しています
apply-journal-damaged-advice = ディレクトリとジャーナルを手作業で照合してください。その行より前に、実行された内容が記録されています。
apply-no-folder = ジャーナルを保存するフォルダーがありません
apply-no-folder-advice = HOME (Windows では LOCALAPPDATA) にホーム フォルダーを設定し、もう一度お試しください。
apply-no-document = ドキュメント { $path } がありません
apply-no-document-advice = 名前を確認するか、"syncwright init" またはウィンドウでドキュメントを作成してください。
apply-bad-document = ドキュメント { $path } は使用できません
apply-bad-document-advice = 修正してからもう一度お試しください。"syncwright schema" ですべてのキーを表示できます。何も変更されていません。
apply-settings-unread = 設定を読み取れませんでした: { $why }
apply-no-random = オペレーティング システムから、パスワード用の乱数を取得できませんでした
apply-no-random-advice = もう一度お試しください。乱数がないと安全なパスワードを作成できません。

## What has changed since the plan was made
apply-moved-cause = ディレクトリまたはファイルが、計画の作成時と異なります
apply-moved-advice = この手順では何も書き込まれていません。計画を作成し直し、確認してから適用してください。
apply-moved-appeared = { $dn } にオブジェクトが作成されています
apply-moved-name-taken = アカウント名 { $name } は、現在 { $dn } が使用しています
apply-moved-another = { $dn } に別のオブジェクトがあります
apply-moved-changed = { $dn } が変更されています
apply-moved-not-ours = { $dn } は、この計画で作成されたオブジェクトではありません
apply-moved-document-gone = ドキュメント { $path } がなくなっています
apply-moved-document-changed = ドキュメント { $path } が変更されています
apply-moved-secret = キー ストアに { $name } というエントリが作成されています
apply-moved-gone = { $dn } がなくなっています
apply-moved-foreign = { $dn } は、この計画を適用した後の状態ではありません
apply-moved-right-given = { $dn } に対する権限 "{ $right }" は既に付与されています
apply-moved-account-gone = アカウント { $dn } がなくなっています

## Steps
apply-no-variable = 環境変数 { $name } に、新しいアカウントのパスワードが設定されていません
apply-no-variable-advice = 16 文字以上のランダムなパスワードを設定し、もう一度起動してください。
apply-made-unread = { $dn } は作成されましたが、読み取れません
apply-made-unread-advice = 読み取りの権限があることを確認してから再開してください。オブジェクトはそのまま引き継がれます。
apply-ended-applied = 続けるものはありません: この計画は最後まで適用されています
apply-ended-undone = 続けるものはありません: この計画は元に戻されています
apply-ended-closed = 続けるものはありません: この計画は終了しています
apply-ended-advice = 残りの作業があるかどうかを確認するには、計画を作成し直してください。
apply-applying-the-plan = 計画の適用
apply-undoing = 元に戻す操作

## Why an undo leaves something alone
apply-left-not-empty = 空ではなくなっています
apply-left-gone = 既になくなっているか、移動されています
apply-left-changed = その後変更されています
apply-left-another = 同じ場所に別のオブジェクトがあります
apply-left-group-gone = グループは既になくなっているか、移動されています
apply-left-members-out = メンバーは既に削除されています
apply-left-group-changed = グループはその後変更されています
apply-left-object-gone = オブジェクトは既になくなっているか、移動されています
apply-left-document-changed = ドキュメント { $path } はその後変更されています
apply-left-version-gone = 以前のバージョンはもう保存されていません
apply-left-version-not-kept = 以前のバージョンは保存されていません

## The report
apply-report-title = Syncwright レポート
apply-report-what-syncs = 同期の対象と同期先
apply-report-steps = 手順
apply-report-settings = 設定
apply-report-setting = 設定
apply-report-value = 値
apply-report-document = ドキュメント
apply-report-engine = エンジン
apply-report-started = 開始
apply-report-ended = 終了
apply-report-outcome = 結果
apply-report-plan = 計画 (SHA-256)
apply-report-journal = ジャーナル
apply-report-applied = 最後まで適用
apply-report-undone = 元に戻した
apply-report-left = 停止し、そのまま終了
apply-report-open = 停止中 (再開または元に戻すことが可能)
apply-report-step-not-begun = 未実行
apply-report-step-failed = 失敗
apply-report-step-done = 完了
apply-report-step-being-undone = 元に戻す処理中
apply-report-step-undone = 元に戻し済み
apply-report-step-left = 変更せず
apply-report-problem = { $headline }。{ $remedy }
apply-report-key-store = キー ストア
apply-report-file = ファイル
apply-report-risk-cosmetic = 表示のみ
apply-report-risk-sync = 同期に影響
apply-report-risk-destructive = 破壊的
apply-report-cannot-be-undone = 元に戻せません: { $why }
apply-report-where = 場所
apply-report-why = 理由
apply-report-risk = リスク
apply-report-undo = 元に戻す
apply-left-members-in = メンバーはすでに再び追加されています
apply-moved-time-over = { $group } での { $member } の期限は過ぎています
apply-moved-right-gone = { $on } に対する権限 "{ $what }" はもうありません
apply-ended-partly-undone = 続けるものはありません: この計画の一部の手順は元に戻され、それ以外は適用されたままです
apply-no-such-step = このジャーナルに手順 { $step } はありません
apply-no-such-step-advice = "syncwright history" にバージョンの番号を付けると、手順の一覧を表示できます。
apply-step-is = 対象の手順: { $what }
apply-step-does-not-stand = この手順は元に戻せません: 実行されていないか、既に元に戻されています
apply-step-does-not-stand-advice = 適用されている手順を履歴で確認してください。
apply-step-cannot-be-undone-advice = これは計画に示されていました。必要であれば、手動で元に戻してください。
apply-step-needed = 単独では元に戻せません: 別の手順 "{ $other }" がこれを前提としています
apply-step-needed-advice = 先にその手順を元に戻すか、両方を一度に、または適用全体を元に戻してください。
apply-no-such-version = このドキュメントの履歴にバージョン { $version } はありません
apply-report-partly-undone = 一部の手順は元に戻され、それ以外は適用されたままです
apply-no-such-version-advice = { $n ->
        [0] ここからはまだ何も適用されていません。
       *[other] 1 から { $n } までの番号を指定してください。"syncwright history" で一覧を表示できます。
    }

## Cloud Sync in the tenant
apply-tenant-not-signed-in = Cloud Sync を変更できる権限でテナントにサインインしていません
apply-tenant-not-signed-in-advice = サインインし (コマンド ラインでは --sign-in)、アクセス許可に同意してから続行してください。
apply-moved-not-made = 前の手順で作成されるものがありません: { $step }
apply-moved-job-gone = ジョブ { $job } はもうテナントにありません
apply-moved-two-apps = テナントにアプリケーション { $name } が 2 つあります
apply-moved-two-jobs = アプリケーションに同じ種類のジョブが 2 つあります
apply-moved-app = テナントにアプリケーション { $name } が作成されています
apply-moved-job = アプリケーションに { $name } のジョブが作成されています
apply-moved-settings = アプリケーション { $app } の設定が変更されています
apply-moved-schema = ジョブ { $job } のスキーマが変更されています
apply-moved-runs = ジョブ { $job } は実行中になっています
apply-moved-stands = ジョブ { $job } は停止しています
apply-schema-not-taken = サービスがジョブ { $job } のスキーマを反映しませんでした
apply-schema-not-taken-advice = 数分後に続行してください。最初に反映済みかどうかを確認します。
apply-schema-unfit = ジョブ { $job } のスキーマに計画の内容を反映できません
apply-schema-unfit-advice = 行った変更を元に戻し、Microsoft Entra 管理センターでテンプレートを確認してください。
apply-left-app-has-jobs = アプリケーションにほかのジョブがあります
apply-left-job-runs = ジョブは誰かが開始したため実行中です
apply-left-settings-changed = 設定はその後変更されています
apply-left-schema-changed = ジョブ { $job } のスキーマはその後変更されています
apply-left-restart = 再起動は元に戻せません
apply-report-tenant = Microsoft Entra ID
apply-try-no-job = テナントに「{ $what }」のジョブがありません
apply-try-no-job-advice = 先にドキュメントを適用してください: syncwright apply --sign-in
apply-try-kind = { $object } はユーザーでもグループでもありません
apply-try-kind-advice = オンデマンドでプロビジョニングできるのはユーザーとグループだけです。
apply-try-id = { $object } はクラウド グループのオブジェクト ID ではありません
apply-try-id-advice = --writeback では、Microsoft Entra ID のオブジェクト ID でグループを指定してください。
apply-try-not-found = ドキュメントのドメインに { $object } が見つかりませんでした
apply-try-not-found-advice = 識別名、objectGUID、サインイン名、またはアカウント名を指定してください。
